/** A list as API.md gives it. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export function toPage<T>(answer: { items?: T[]; nextCursor?: string | null } | T[] | null): Page<T> {
  if (Array.isArray(answer)) return { items: answer, nextCursor: null };
  return { items: answer?.items ?? [], nextCursor: answer?.nextCursor ?? null };
}

export function toItems<T>(answer: { items?: T[] } | T[] | null): T[] {
  return toPage<T>(answer).items;
}
