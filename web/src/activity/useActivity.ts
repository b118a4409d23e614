import { useActivityInfiniteQuery } from './activityApi';

export type Activity = ReturnType<typeof useActivity>;

/** What the chosen profile watched, as far as it is known here. */
export function useActivity() {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useActivityInfiniteQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  const sittings = data?.pages.flatMap((page) => page.items) ?? [];
  // What may not be shown any more is left out: a page can be empty, and others follow.
  const some = sittings.length > 0 || hasNextPage;
  return {
    state: data ? (some ? 'some' : 'empty') : error ? 'unknown' : 'awaited',
    sittings,
    pages: data?.pages.length ?? 0,
    error,
    again: () => void (hasNextPage ? fetchNextPage() : refetch()),
    more: hasNextPage ? () => void fetchNextPage() : undefined,
    loadingMore: isFetchingNextPage,
  } as const;
}
