import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { api } from '../api/api';
import { store } from '../app/store';
import { session } from '../session';
import { answers, problem, server } from '../test/server';
import { show } from '../test/show';
import { token } from '../test/tokens';
import { ActivityPage } from './ActivityPage';
import type { Sitting } from './activityApi';

const HISTORY = '/api/playback/history';
const faust = sitting('Faust', '2026-11-21T11:15:00Z', { positionMs: 30_000, durationMs: 60_000 });
const metropolis = sitting('Metropolis', '2026-11-20T11:15:00Z');
const erased = vi.fn();

function sitting(title: string, watchedAt: string, more: Partial<Sitting> = {}): Sitting {
  const card = {
    id: title.toLowerCase(),
    type: 'film' as const,
    title,
    year: 1926,
    maturity: 12,
    genres: [],
    artwork: {},
  };
  return { ...card, watchedAt, positionMs: 0, durationMs: 0, ...more } as Sitting;
}

beforeEach(() => {
  erased.mockClear();
  store.dispatch(api.util.resetApiState());
  session.begin({ accessToken: token({ profile: 'p1' }), expiresIn: 900 });
  server.use(
    answers('/api/profiles/p1', { id: 'p1', name: 'Ada', kids: false }),
    http.delete(HISTORY, () => {
      erased();
      return new HttpResponse(null, { status: 204 });
    }),
  );
});
afterEach(() => session.end());

function look(...items: Sitting[]) {
  server.use(answers(HISTORY, { items, nextCursor: null }));
  show(<ActivityPage />, { path: '/activity' });
  return userEvent.setup();
}

it('lists what the profile watched by days, latest first, with how far it came', async () => {
  const episode = { season: 2, number: 3, episodeTitle: 'The Fake Code' };
  look(metropolis, faust, sitting('Fantômas', '2026-11-20T09:05:00Z', episode));
  expect(await screen.findByText('What Ada watched, latest first.')).toBeVisible();
  const [latest, earlier] = await screen.findAllByRole('region');
  if (!latest || !earlier) throw new Error('Two days are wanted');
  expect(latest).toHaveAccessibleName('November 21, 2026');
  expect(within(latest).getByRole('link', { name: /Faust/ })).toHaveAttribute('href', '/title/faust');
  expect(within(latest).getByText(/50 % watched/)).toBeVisible();
  expect(earlier).toHaveAccessibleName('November 20, 2026');
  expect(
    within(earlier)
      .getAllByRole('listitem')
      .map((row) => row.textContent),
  ).toEqual([expect.stringContaining('Metropolis'), expect.stringContaining('Season 2, episode 3 · The Fake Code')]);
});

it('goes on where the list does, also over a page of which nothing may be shown', async () => {
  server.use(
    http.get(HISTORY, ({ request }) => {
      const cursor = new URL(request.url).searchParams.get('cursor');
      if (cursor === null) return HttpResponse.json({ items: [], nextCursor: 'second' });
      return HttpResponse.json({ items: [metropolis], nextCursor: null });
    }),
  );
  show(<ActivityPage />, { path: '/activity' });
  await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));
  expect(await screen.findByRole('link', { name: /Metropolis/ })).toBeVisible();
  expect(screen.queryByText('Nothing watched yet')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
});

it('keeps what it has where there is no more to be had, and asks again', async () => {
  let refuses = true;
  server.use(
    http.get(HISTORY, ({ request }) => {
      if (!request.url.includes('cursor')) return HttpResponse.json({ items: [faust], nextCursor: 'second' });
      return refuses ? problem(503, 'unavailable') : HttpResponse.json({ items: [metropolis], nextCursor: null });
    }),
  );
  show(<ActivityPage />, { path: '/activity' });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Show more' }));
  expect(await screen.findByText('The viewing activity could not be loaded.')).toBeVisible();
  expect(screen.getByRole('link', { name: /Faust/ })).toBeVisible();
  refuses = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: /Metropolis/ })).toBeVisible();
});

it('erases all of it once that is confirmed, and says so where the list was', async () => {
  const user = look(faust, metropolis);
  await user.click(await screen.findByRole('button', { name: 'Erase all…' }));
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(erased).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Erase all…' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Erase all viewing activity?' }));
  await user.click(dialog.getByRole('button', { name: 'Erase all' }));
  expect(await screen.findByText('The viewing activity is erased.')).toHaveFocus();
  expect(erased).toHaveBeenCalledOnce();
  expect(screen.queryByRole('listitem')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Erase all…' })).not.toBeInTheDocument();
});

it('says why nothing was erased, and keeps the list', async () => {
  server.use(http.delete(HISTORY, () => problem(503, 'unavailable')));
  const user = look(faust);
  await user.click(await screen.findByRole('button', { name: 'Erase all…' }));
  await user.click(screen.getByRole('button', { name: 'Erase all' }));
  expect(await within(screen.getByRole('dialog')).findByText(/Something went wrong/)).toBeVisible();
  expect(screen.getByTestId('sitting')).toHaveTextContent('Faust');
});

it('leads who watched nothing to something to watch', async () => {
  look();
  expect(await screen.findByRole('heading', { name: 'Nothing watched yet' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Find something to watch' })).toHaveAttribute('href', '/browse');
  expect(screen.queryByRole('button', { name: 'Erase all…' })).not.toBeInTheDocument();
});

it('lets a child look, and erase nothing', async () => {
  server.use(answers('/api/profiles/p1', { id: 'p1', name: 'Ben', kids: true }));
  look(faust);
  expect(await screen.findByText('What Ben watched, latest first.')).toBeVisible();
  expect(await screen.findByRole('link', { name: /Faust/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Erase all…' })).not.toBeInTheDocument();
});
