import { useTranslation } from 'react-i18next';
import { Select } from '../ui/form/Select';
import { useNames } from '../ui/useNames';

/** Languages that films are subtitled and spoken in often; whichever else a profile has is offered with them. */
const LANGUAGES = ['de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt', 'sv'];

interface TrackWishesProps {
  subtitles: string;
  audio: string;
  onSubtitles: (wish: string) => void;
  onAudio: (wish: string) => void;
}

/** Which subtitles and which sound the player begins with. */
export function TrackWishes({ subtitles, audio, onSubtitles, onAudio }: TrackWishesProps) {
  const { t } = useTranslation('profiles');
  const { languages } = useNames();

  function options(word: string, label: string, chosen: string) {
    const others = chosen === word || LANGUAGES.includes(chosen) ? LANGUAGES : [...LANGUAGES, chosen];
    const named = others.map((code) => ({ value: code, label: languages([code]) }));
    return [{ value: word, label }, ...named.sort((a, b) => a.label.localeCompare(b.label))];
  }

  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Select
        label={t('subtitles')}
        value={subtitles}
        onValue={onSubtitles}
        options={options('off', t('noSubtitles'), subtitles)}
      />
      <Select
        label={t('audio')}
        value={audio}
        onValue={onAudio}
        options={options('original', t('originalAudio'), audio)}
      />
    </div>
  );
}
