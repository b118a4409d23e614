import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { FiSettings } from 'react-icons/fi';
import { Options } from './Options';
import { Panel } from './Panel';
import type { Choices, Screening } from './screening';

const RATES = [0.5, 0.75, 1, 1.25, 1.5, 2];

interface SettingsMenuProps {
  choices: Choices;
  screening: RefObject<Screening | null>;
  rate: number;
  video: RefObject<HTMLVideoElement | null>;
  onOpen: (open: boolean) => void;
}

export function SettingsMenu({ choices, screening, rate, video, onOpen }: SettingsMenuProps) {
  const { t } = useTranslation('player');
  const { heights, height, shownHeight } = choices;
  const automatic = height === null && shownHeight ? t('autoAt', { height: shownHeight }) : t('auto');
  return (
    <Panel label={t('settings')} Icon={FiSettings} onOpen={onOpen} testId="settings">
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
        onChoose={(value) => {
          if (video.current) video.current.playbackRate = Number(value);
        }}
        options={RATES.map((one) => ({ value: String(one), label: one === 1 ? t('normal') : `${one}×` }))}
      />
    </Panel>
  );
}
