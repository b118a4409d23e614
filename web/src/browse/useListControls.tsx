import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Select } from '../ui/form/Select';
import type { TitleType } from './catalogue';
import type { Sort } from './catalogueApi';

const SORTS = ['newest', 'title', 'rating'] as const;
const SORT_WORDS = { newest: 'sortNewest', title: 'sortTitle', rating: 'sortRating' } as const;

/** Order and kind of a list, kept in the address so that a link shows the same. */
export function useListControls() {
  const { t } = useTranslation('browse');
  const [query, setQuery] = useSearchParams();
  const sort: Sort = SORTS.find((known) => known === query.get('sort')) ?? 'newest';
  const asked = query.get('type');
  const type: TitleType | undefined = asked === 'film' || asked === 'series' ? asked : undefined;

  function put(name: string, value: string) {
    setQuery(
      (now) => {
        if (value) now.set(name, value);
        else now.delete(name);
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  }

  return {
    sort,
    type,
    sortSelect: (
      <Select
        inline
        label={t('sort')}
        value={sort}
        onValue={(value) => put('sort', value)}
        options={SORTS.map((value) => ({ value, label: t(SORT_WORDS[value]) }))}
      />
    ),
    typeSelect: (
      <Select
        inline
        label={t('show')}
        value={type ?? ''}
        onValue={(value) => put('type', value)}
        options={[
          { value: '', label: t('all') },
          { value: 'film', label: t('filmsTitle') },
          { value: 'series', label: t('seriesTitle') },
        ]}
      />
    ),
  };
}
