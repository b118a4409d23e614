import { expect, it } from 'vitest';
import type { Encoding } from '../model';
import { inColumn, withNews } from './board';

const encoding = (masterId: string, minute: number, more: Partial<Encoding> = {}): Encoding => ({
  masterId,
  titleId: 't1',
  title: 'Faust',
  key: 'faust',
  kind: 'feature',
  state: 'encoding',
  progress: 0,
  bytes: 1,
  queuedAt: `2026-11-24T10:0${minute}:00Z`,
  updatedAt: `2026-11-24T10:0${minute}:00Z`,
  ...more,
});
const heard = (...news: Encoding[]) => new Map(news.map((one) => [one.masterId, one]));

it('has what was heard in the place of what was listed, unless the list is newer', () => {
  const listed = [
    encoding('a', 1, { progress: 30 }),
    encoding('b', 1, { state: 'ready', updatedAt: '2026-11-24T10:09:00Z' }),
  ];
  const news = heard(encoding('a', 1, { progress: 50, updatedAt: '2026-11-24T10:02:00Z' }), encoding('b', 1));
  expect(withNews(listed, news)).toMatchObject([{ progress: 50 }, { state: 'ready' }]);
});

it('shows what was queued since it was listed, the latest first', () => {
  const all = withNews([encoding('old', 1), encoding('older', 0)], heard(encoding('new', 5)));
  expect(all.map(({ masterId }) => masterId)).toEqual(['new', 'old', 'older']);
});

it('has each in the column of its state', () => {
  const all = [encoding('a', 1), encoding('b', 2, { state: 'failed' }), encoding('c', 3)];
  expect(inColumn(all, 'encoding').map(({ masterId }) => masterId)).toEqual(['a', 'c']);
  expect(inColumn(all, 'failed').map(({ masterId }) => masterId)).toEqual(['b']);
  expect(inColumn(all, 'queued')).toEqual([]);
});
