import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { MdSubtitles } from 'react-icons/md';
import { Button } from '../ui/Button';
import type { Choices, Track } from './choices';
import { Options } from './Options';
import { Panel } from './Panel';
import type { Screening } from './screening';

/** By their number: stereo needs no word. */
const SURROUND: Record<number, string> = { 6: '5.1', 8: '7.1' };
/** What the encoder adds to the language of a track without a name, for other players: here it is said in the viewer's. */
const SAID = / \((?:audio description|SDH)\)$/;
const ROLES: Record<string, 'described' | 'captioned'> = { description: 'described', captions: 'captioned' };

interface TracksMenuProps {
  choices: Choices;
  screening: RefObject<Screening | null>;
  onOpen: (open: boolean) => void;
  onStyle: () => void;
}

/** Subtitles and audio; left out when there is nothing to choose. */
export function TracksMenu({ choices: { subtitles, audio }, screening, onOpen, onStyle }: TracksMenuProps) {
  const { t } = useTranslation('player');
  /** What tells it from others in its language. */
  const named = ({ id, label, role, channels }: Track) => {
    const name = ROLES[role] ? label.replace(SAID, '') : label;
    const parts = [name, SURROUND[channels ?? 0], ROLES[role] && t(ROLES[role])];
    return { value: id, label: parts.filter(Boolean).join(' · ') };
  };
  if (subtitles.length === 0 && audio.length < 2) return null;
  return (
    <Panel label={t('subtitlesAndAudio')} Icon={MdSubtitles} onOpen={onOpen} testId="tracks">
      {(close) => (
        <>
          <div className="flex flex-wrap gap-x-8 gap-y-5">
            {subtitles.length > 0 && (
              <Options
                legend={t('subtitles')}
                chosen={subtitles.find((track) => track.active)?.id ?? 'off'}
                onChoose={(id) => screening.current?.chooseSubtitles(id === 'off' ? null : id)}
                options={[{ value: 'off', label: t('off') }, ...subtitles.map(named)]}
              />
            )}
            {audio.length > 1 && (
              <Options
                legend={t('audio')}
                chosen={audio.find((track) => track.active)?.id ?? ''}
                onChoose={(id) => screening.current?.chooseAudio(id)}
                options={audio.map(named)}
              />
            )}
          </div>
          {subtitles.length > 0 && (
            <Button
              look="quiet"
              size="sm"
              onClick={() => {
                close();
                onStyle();
              }}
            >
              {t('subtitleStyle')}
            </Button>
          )}
        </>
      )}
    </Panel>
  );
}
