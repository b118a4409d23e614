import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiPlus } from 'react-icons/fi';
import { useLibraryQuery } from '../library/libraryApi';
import type { ChosenTitle } from '../model';
import { TextField } from '../parts/fields';
import { Poster } from '../parts/Poster';

const TYPING_PAUSE_MS = 250;

/** Finds titles of the library by what is typed, and gives the one that is chosen. */
export function TitleFinder({ taken, onChoose }: { taken: string[]; onChoose: (title: ChosenTitle) => void }) {
  const { t } = useTranslation('shelves');
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  const { currentData } = useLibraryQuery({ q, sort: 'title', limit: 8 }, { skip: !q });
  const found = currentData?.items.filter(({ id }) => !taken.includes(id)) ?? [];

  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <div>
      <TextField
        label={t('addTitle')}
        placeholder={t('addTitleHint')}
        type="search"
        autoComplete="off"
        value={typed}
        onValue={setTyped}
      />
      {q && typed && currentData && (
        <ul aria-label={t('addTitle')} className="mt-1.5 overflow-hidden rounded-md border border-seam bg-night/60">
          {found.length === 0 && <li className="p-3 text-sm text-dust">{t('noneFound')}</li>}
          {found.map(({ id, key, title, year, artwork }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  onChoose({ id, key, title, artwork });
                  setTyped('');
                }}
                className="flex w-full items-center gap-3 px-3 py-2 text-left text-sm -outline-offset-2! hover:bg-curtain"
              >
                <Poster artwork={artwork} className="w-6" />
                <span className="min-w-0 grow truncate">
                  {title} <span className="text-dust">{year}</span>
                </span>
                <FiPlus aria-hidden="true" className="size-4 text-dust" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
