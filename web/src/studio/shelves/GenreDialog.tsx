import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FormProblem } from '../../ui/form/FormProblem';
import type { ShelfGenre } from '../model';
import { TextField } from '../parts/fields';
import { LanguageTexts } from '../parts/LanguageTexts';
import { usePutGenreMutation } from './shelvesApi';
import { slugOf, useShelfForm } from './useShelfForm';

export function GenreDialog({
  genre,
  order,
  onClose,
}: {
  genre: ShelfGenre | null;
  order: number;
  onClose: () => void;
}) {
  const { t } = useTranslation(['shelves', 'app']);
  const [put] = usePutGenreMutation();
  const initial = { slug: genre?.slug ?? '', name: genre?.name ?? '', names: genre?.names ?? {} };
  const { values, problem, sending, errors, text, set, form } = useShelfForm(initial, async ({ slug, name, names }) => {
    await put({ slug, name: name.trim(), names, order: genre?.order ?? order }).unwrap();
    onClose();
  });
  const rename = (name: string) => {
    if (!genre && values.slug === slugOf(values.name)) set('slug', slugOf(name));
    set('name', name);
  };
  return (
    <Dialog title={genre?.name ?? t('newGenre')} onClose={onClose}>
      <form {...form} className="flex flex-col gap-4">
        <TextField label={t('name')} {...text('name')} onValue={rename} maxLength={100} />
        <TextField label={t('slug')} hint={t('slugHint')} {...text('slug')} disabled={genre !== null} maxLength={60} />
        <LanguageTexts
          label={(language) => t('names', { language })}
          value={values.names}
          onValue={(names) => set('names', names)}
          errors={(language) => (errors as Record<string, string>)[`names.${language}`]}
        />
        <FormProblem text={problem} />
        <div className="flex justify-end gap-3">
          <Button size="sm" look="quiet" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button size="sm" type="submit" disabled={sending}>
            {t(genre ? 'save' : 'create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
