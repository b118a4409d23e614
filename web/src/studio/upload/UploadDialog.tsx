import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiX } from 'react-icons/fi';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FormProblem } from '../../ui/form/FormProblem';
import { Choice } from '../parts/fields';
import { IconButton } from '../parts/IconButton';
import { useCodes } from '../parts/useCodes';
import { isSubtitle, readSubtitle, type SubtitleFile } from './subtitles';
import type { Slot } from './uploadCalls';
import { uploads } from './uploads';
import { useBytes } from './useBytes';

interface UploadDialogProps {
  slot: Slot & { name: string };
  files: File[];
  onClose: () => void;
}

/** What goes up: the video, and the language of each of its subtitles. */
export function UploadDialog({ slot, files, onClose }: UploadDialogProps) {
  const { t } = useTranslation(['upload', 'studio', 'app']);
  const { languages, nameOf } = useCodes();
  const bytes = useBytes();
  const videos = files.filter((file) => !isSubtitle(file));
  const [video] = videos;
  const [subtitles, setSubtitles] = useState<SubtitleFile[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [reading, setReading] = useState(true);

  useEffect(() => {
    let left = false;
    const texts = files.filter(isSubtitle);
    Promise.allSettled(texts.map((file) => readSubtitle(file))).then((read) => {
      if (left) return;
      setReading(false);
      setSubtitles(read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
      const wrong = texts.filter((_, index) => read[index]?.status === 'rejected');
      if (wrong.length > 0) setProblem(wrong.map(({ name }) => t('subtitleWrong', { name })).join(' '));
    });
    return () => {
      left = true;
    };
  }, [files, t]);

  const twice = new Set(subtitles.map(({ language }) => language)).size < subtitles.length;
  const options = (language: string) =>
    languages.some(({ value }) => value === language)
      ? languages
      : [{ value: language, label: nameOf.language(language) }, ...languages];

  async function speak(name: string, language: string) {
    const file = files.filter(isSubtitle).find((one) => one.name === name);
    if (!file) return;
    const read = await readSubtitle(file, language);
    setSubtitles((now) => now.map((one) => (one.name === name ? read : one)));
  }

  function start() {
    if (!video || twice || reading) return;
    const { name: _, ...where } = slot;
    uploads.begin({ ...where, file: video, subtitles });
    onClose();
  }

  return (
    <Dialog title={t('dialogTitle')} onClose={onClose}>
      <form
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2 text-sm">
          <dt className="text-dust">{slot.name}</dt>
          <dd className="break-all">{video ? `${video.name} · ${bytes(video.size)}` : t('onlyVideo')}</dd>
          <dt className="text-dust">{t('subtitles')}</dt>
          <dd>{subtitles.length === 0 && t('noSubtitles')}</dd>
        </dl>
        {videos.length > 1 && video && <p className="text-sm text-amber">{t('tooMany', { name: video.name })}</p>}
        {subtitles.length > 0 && (
          <ul className="flex flex-col gap-2">
            {subtitles.map(({ name, language }) => (
              <li key={name} className="flex items-end gap-2">
                <Choice
                  className="grow"
                  label={t('subtitleLanguage', { name })}
                  value={language}
                  onValue={(value) => void speak(name, value)}
                  options={options(language)}
                />
                <IconButton
                  label={t('studio:removeNamed', { name })}
                  Icon={FiX}
                  onClick={() => setSubtitles((now) => now.filter((one) => one.name !== name))}
                />
              </li>
            ))}
          </ul>
        )}
        <p className="text-sm text-dust">{t('resumable')}</p>
        <FormProblem text={twice ? t('twice') : problem} />
        <div className="flex justify-end gap-3">
          <Button size="sm" look="quiet" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button size="sm" type="submit" disabled={!video || twice || reading}>
            {t('start')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
