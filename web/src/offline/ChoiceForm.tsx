import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiDownload } from 'react-icons/fi';
import { usePlayerSettings } from '../player/playerApi';
import { wishesOf } from '../player/wishes';
import { useChosenProfile } from '../profiles/profilesApi';
import { Button } from '../ui/Button';
import type { Choice, GrantedDownload } from './download';
import type { Quality } from './qualities';
import { wishedTracks } from './tracks';
import { useBytes } from './useBytes';
import { useRoom } from './useRoom';

interface ChoiceFormProps {
  grant: GrantedDownload;
  qualities: Quality[];
  onStart: (choice: Choice, bytes: number) => Promise<void>;
  onCancel: () => void;
}

/** While it is stored, it is in the browser twice. */
const ROOM_IT_TAKES = 2;

export function ChoiceForm({ grant, qualities, onStart, onCancel }: ChoiceFormProps) {
  const { t } = useTranslation(['offline', 'app']);
  const { profile } = useChosenProfile();
  const { settings } = usePlayerSettings();
  const bytes = useBytes();
  const room = useRoom(grant);
  const [wished] = useState(() => wishedTracks(grant.tracks, wishesOf(profile, undefined, settings)));
  const [audio, setAudio] = useState(wished.audio);
  const [subtitles, setSubtitles] = useState(wished.subtitles);
  const [name, setName] = useState((qualities.find((one) => one.name === 'standard') ?? qualities[0])?.name);
  const chosen = qualities.find((one) => one.name === name);
  const tooBig = room !== null && chosen !== undefined && chosen.bytes * ROOM_IT_TAKES > room.free;

  function start(event: FormEvent) {
    event.preventDefault();
    const { captions, descriptions } = settings;
    const choice = { audio, subtitles, captions, descriptions };
    if (chosen && !tooBig) void onStart({ height: chosen.height, ...choice }, chosen.bytes);
  }

  return (
    <form onSubmit={start} className="flex flex-col gap-6" data-testid="download-choice">
      <fieldset>
        <legend className="mb-2 font-semibold">{t('quality')}</legend>
        <div className="flex flex-col gap-2">
          {qualities.map((quality) => (
            <label
              key={quality.name}
              className="flex cursor-pointer items-center gap-3 rounded-lg border border-seam px-4 py-3 has-checked:border-amber has-checked:bg-screen/6"
            >
              <input
                type="radio"
                name="quality"
                value={quality.name}
                checked={quality.name === name}
                onChange={() => setName(quality.name)}
                className="size-4 accent-amber"
              />
              <span>
                <span className="block font-medium">{t(quality.name)}</span>
                <span className="block text-sm text-dust">
                  {t('qualityLine', { height: quality.height, size: bytes(quality.bytes) })}
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <Languages legend={t('spoken')} tracks={grant.tracks.audio} chosen={audio} onChange={setAudio} least={1} />
      <Languages legend={t('subtitles')} tracks={grant.tracks.subtitles} chosen={subtitles} onChange={setSubtitles} />
      {room && (
        <p className={`text-sm ${tooBig ? 'text-alarm' : 'text-dust'}`} role={tooBig ? 'alert' : undefined}>
          {tooBig ? t('tooBig') : t('free', { size: bytes(room.free) })}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-3">
        <Button look="quiet" onClick={onCancel}>
          {t('app:cancel')}
        </Button>
        <Button type="submit" disabled={tooBig} data-testid="download-start">
          <FiDownload aria-hidden="true" />
          {t('start')}
        </Button>
      </div>
    </form>
  );
}

interface LanguagesProps {
  legend: string;
  tracks: { language: string; label: string }[];
  chosen: string[];
  onChange: (languages: string[]) => void;
  /** How many have to be chosen. */
  least?: number;
}

/** Nothing to choose from is nothing to see. */
function Languages({ legend, tracks, chosen, onChange, least = 0 }: LanguagesProps) {
  const { i18n } = useTranslation();
  const languages = [...new Set(tracks.map(({ language }) => language))];
  if (languages.length <= least) return null;
  const names = new Intl.DisplayNames(i18n.language, { type: 'language', fallback: 'code' });

  function toggle(language: string) {
    const next = chosen.includes(language) ? chosen.filter((one) => one !== language) : [...chosen, language];
    if (next.length >= least) onChange(next);
  }

  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {languages.map((language) => (
          <label
            key={language}
            className="flex cursor-pointer items-center gap-2 rounded-full border border-seam px-3.5 py-1.5 text-sm has-checked:border-amber has-checked:bg-screen/6"
          >
            <input
              type="checkbox"
              checked={chosen.includes(language)}
              onChange={() => toggle(language)}
              className="size-4 accent-amber"
            />
            {names.of(language) ?? language}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
