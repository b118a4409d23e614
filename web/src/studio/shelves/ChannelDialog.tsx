import { useTranslation } from 'react-i18next';
import { FiX } from 'react-icons/fi';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FormProblem } from '../../ui/form/FormProblem';
import type { ChosenTitle, ShelfChannel } from '../model';
import { TextField } from '../parts/fields';
import { IconButton } from '../parts/IconButton';
import { LanguageTexts } from '../parts/LanguageTexts';
import { Poster } from '../parts/Poster';
import { SortableList } from '../parts/SortableList';
import { ColorField } from './ColorField';
import { usePutChannelMutation } from './shelvesApi';
import { TitleFinder } from './TitleFinder';
import { slugOf, useShelfForm } from './useShelfForm';

export function ChannelDialog({
  channel,
  order,
  onClose,
}: {
  channel: ShelfChannel | null;
  order: number;
  onClose: () => void;
}) {
  const { t } = useTranslation(['shelves', 'studio', 'app']);
  const [put] = usePutChannelMutation();
  const initial = {
    slug: channel?.slug ?? '',
    name: channel?.name ?? '',
    tagline: channel?.tagline ?? '',
    color: channel?.color || '#8b7765',
    titles: channel?.titles ?? [],
    names: channel?.names ?? {},
    taglines: channel?.taglines ?? {},
  };
  const { values, problem, sending, text, set, form } = useShelfForm(initial, async ({ titles, name, ...rest }) => {
    const keys = titles.map(({ key }) => key);
    await put({ ...rest, name: name.trim(), titles: keys, order: channel?.order ?? order }).unwrap();
    onClose();
  });
  const rename = (name: string) => {
    if (!channel && values.slug === slugOf(values.name)) set('slug', slugOf(name));
    set('name', name);
  };
  const without = (id: string) => values.titles.filter((title: ChosenTitle) => title.id !== id);

  return (
    <Dialog title={channel?.name ?? t('newChannel')} onClose={onClose}>
      <form {...form} className="flex flex-col gap-4">
        <TextField label={t('name')} {...text('name')} onValue={rename} maxLength={100} />
        <TextField
          label={t('slug')}
          hint={t('slugHint')}
          {...text('slug')}
          disabled={channel !== null}
          maxLength={60}
        />
        <TextField label={t('tagline')} {...text('tagline')} maxLength={300} />
        <ColorField label={t('color')} {...text('color')} />
        <details className="text-sm">
          <summary className="w-fit rounded-sm text-dust hover:text-screen">{t('translations')}</summary>
          <div className="mt-3 flex flex-col gap-4">
            <LanguageTexts
              label={(language) => t('names', { language })}
              value={values.names}
              maxLength={100}
              onValue={(names) => set('names', names)}
            />
            <LanguageTexts
              label={(language) => t('taglines', { language })}
              value={values.taglines}
              maxLength={300}
              onValue={(taglines) => set('taglines', taglines)}
            />
          </div>
        </details>
        <fieldset className="min-w-0">
          <legend className="text-[0.8rem] font-medium text-dust">{t('chosenTitles')}</legend>
          <p className="mb-2 text-xs text-dust">{t('chosenHint')}</p>
          <SortableList
            label={t('chosenTitles')}
            items={values.titles}
            keyOf={({ id }) => id}
            nameOf={({ title }) => title}
            onOrder={(titles) => set('titles', titles)}
            className="mb-2 max-h-72 overflow-y-auto"
          >
            {({ id, title, artwork }) => (
              <div className="flex items-center gap-3 text-sm">
                <Poster artwork={artwork} className="w-6" />
                <span className="min-w-0 grow truncate">{title}</span>
                <IconButton
                  label={t('studio:removeNamed', { name: title })}
                  Icon={FiX}
                  onClick={() => set('titles', without(id))}
                />
              </div>
            )}
          </SortableList>
          <TitleFinder
            taken={values.titles.map(({ id }) => id)}
            onChoose={(title) => set('titles', [...values.titles, title])}
          />
        </fieldset>
        <FormProblem text={problem} />
        <div className="flex justify-end gap-3">
          <Button size="sm" look="quiet" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button size="sm" type="submit" disabled={sending}>
            {t(channel ? 'save' : 'create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
