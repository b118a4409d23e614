import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiSettings } from 'react-icons/fi';
import { Button } from '../ui/Button';
import { Switch } from '../ui/form/Switch';
import type { Choices } from './choices';
import { Options } from './Options';
import { Panel } from './Panel';
import { dataSaver } from './preferences';
import type { Screening } from './screening';
import { RATES } from './useRate';

interface SettingsMenuProps {
  choices: Choices;
  screening: RefObject<Screening | null>;
  rate: number;
  onRate: (rate: number) => void;
  onOpen: (open: boolean) => void;
  onPlaying: () => void;
  onHelp: () => void;
}

export function SettingsMenu({ choices, screening, rate, onRate, onOpen, onPlaying, onHelp }: SettingsMenuProps) {
  const { t } = useTranslation('player');
  const [saving, setSaving] = useState(dataSaver.isOn);
  const { heights, height, shownHeight } = choices;
  const automatic = height === null && shownHeight ? t('autoAt', { height: shownHeight }) : t('auto');
  return (
    <Panel label={t('settings')} Icon={FiSettings} onOpen={onOpen} testId="settings">
      {(close) => (
        <>
          <div className="flex gap-6 whitespace-nowrap sm:gap-8">
            <Options
              legend={t('quality')}
              chosen={String(height ?? 'auto')}
              onChoose={(value) => screening.current?.chooseHeight(value === 'auto' ? null : Number(value))}
              options={[
                { value: 'auto', label: automatic },
                ...heights.map((one) => ({ value: String(one), label: `${one}p` })),
              ]}
            />
            <Options
              legend={t('speed')}
              chosen={String(rate)}
              onChoose={(value) => onRate(Number(value))}
              options={RATES.map((one) => ({ value: String(one), label: one === 1 ? t('normal') : `${one}×` }))}
            />
          </div>
          <Switch
            label={t('dataSaver')}
            hint={t('dataSaverHint')}
            checked={saving}
            onChecked={(on) => {
              setSaving(on);
              screening.current?.saveData(on);
            }}
          />
          <div className="flex flex-wrap gap-2">
            <Button
              look="quiet"
              size="sm"
              onClick={() => {
                close();
                onPlaying();
              }}
            >
              {t('playing')}
            </Button>
            <Button
              look="quiet"
              size="sm"
              className="pointer-coarse:hidden"
              onClick={() => {
                close();
                onHelp();
              }}
            >
              {t('keyboard')}
            </Button>
          </div>
        </>
      )}
    </Panel>
  );
}
