import type { Encoding } from '../model';

export const COLUMNS = ['queued', 'encoding', 'ready', 'failed'] as const;
export type Column = (typeof COLUMNS)[number];

/** What was listed, with what was heard since in its place; the latest first. */
export function withNews(listed: readonly Encoding[], heard: ReadonlyMap<string, Encoding>): Encoding[] {
  const all = new Map(listed.map((encoding) => [encoding.masterId, encoding]));
  for (const [id, news] of heard) {
    const known = all.get(id);
    if (!known || (news.updatedAt ?? '') >= (known.updatedAt ?? '')) all.set(id, news);
  }
  return [...all.values()].sort((a, b) => (b.queuedAt ?? '').localeCompare(a.queuedAt ?? ''));
}

export const inColumn = (encodings: readonly Encoding[], column: Column) =>
  encodings.filter(({ state }) => state === column);
