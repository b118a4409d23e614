import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Select } from '../ui/form/Select';
import { type SubtitleStyle, USUAL } from './playerApi';
import { SUBTITLE_CHOICES, subtitleVariables } from './subtitleStyle';

interface SubtitleStyleFieldsProps {
  style: SubtitleStyle;
  onStyle: (style: SubtitleStyle) => void;
}

const FIELDS = ['size', 'colour', 'background', 'edge', 'font'] as const;

/** How subtitles look, and how that would look. */
export function SubtitleStyleFields({ style, onStyle }: SubtitleStyleFieldsProps) {
  const { t } = useTranslation('player');
  const isUsual = FIELDS.every((field) => style[field] === USUAL.subtitleStyle[field]);
  return (
    <div className="flex flex-col gap-5">
      <div
        style={subtitleVariables(style)}
        data-testid="subtitle-preview"
        className="subtitles subtitle-scene grid aspect-[21/9] items-end overflow-hidden rounded-lg p-4 text-center max-sm:aspect-video"
      >
        <p className="text-[clamp(1rem,2.2vw,1.35rem)] leading-snug">
          <span className="subtitle-line">{t('subtitleSample')}</span>
        </p>
      </div>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {FIELDS.map((field) => (
          <Select
            key={field}
            label={t(`subtitle_${field}`)}
            value={style[field]}
            onValue={(value) => onStyle({ ...style, [field]: value })}
            options={SUBTITLE_CHOICES[field].map((value) => ({
              value,
              label: t(`subtitle_${field}_${value}` as never),
            }))}
          />
        ))}
        <div className="flex items-end">
          <Button look="quiet" disabled={isUsual} onClick={() => onStyle(USUAL.subtitleStyle)}>
            {t('subtitleUsual')}
          </Button>
        </div>
      </div>
    </div>
  );
}
