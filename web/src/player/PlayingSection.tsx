import { useTranslation } from 'react-i18next';
import { PlayingFields } from './PlayingFields';
import { usePlayerSettings } from './playerApi';
import { SubtitleStyleFields } from './SubtitleStyleFields';

/** On the page of the chosen profile: what else can be set while something plays. Each change is kept at once. */
export function PlayingSection() {
  const { t } = useTranslation('player');
  const { settings, failed, change } = usePlayerSettings();
  return (
    <section aria-labelledby="playing" className="flex flex-col gap-6 border-t border-seam pt-8" data-testid="playing">
      <h2 id="playing" className="font-display text-3xl leading-none tracking-wide">
        {t('playing')}
      </h2>
      <PlayingFields settings={settings} onChange={change} />
      <h3 className="font-display text-2xl leading-none tracking-wide">{t('subtitleStyle')}</h3>
      <SubtitleStyleFields style={settings.subtitleStyle} onStyle={(subtitleStyle) => change({ subtitleStyle })} />
      <p role="status" className="text-alarm">
        {failed && t('notKept')}
      </p>
    </section>
  );
}
