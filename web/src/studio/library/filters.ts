/** What the table can be asked for, by the names that the server has for it too. */
export const FILTERS = ['q', 'type', 'genre', 'channel', 'state', 'encoding', 'year', 'maturity', 'missing'] as const;

export type Filter = (typeof FILTERS)[number];

export const SORTS = ['changed', 'title', 'key', 'year'] as const;
export type Sort = (typeof SORTS)[number];

export type Filters = Partial<Record<Filter | 'sort' | 'cursor', string>>;

/** The filters of an address; what is no filter is left out. */
export function readFilters(address: URLSearchParams): Filters {
  const names = [...FILTERS, 'cursor'] as const;
  const given = names.flatMap((name) => {
    const value = address.get(name)?.trim();
    return value ? [[name, value]] : [];
  });
  const sort = SORTS.find((known) => known === address.get('sort')) ?? 'changed';
  return { ...Object.fromEntries(given), sort };
}

/** The address with one filter changed, which is the first page of another list. */
export function withFilter(address: URLSearchParams, name: Filter | 'sort', value: string): URLSearchParams {
  const next = new URLSearchParams(address);
  if (value) next.set(name, value);
  else next.delete(name);
  next.delete('cursor');
  return next;
}

export function isFiltered(filters: Filters): boolean {
  return FILTERS.some((name) => filters[name]);
}
