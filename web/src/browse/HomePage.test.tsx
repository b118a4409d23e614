import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { api } from '../api/api';
import { store } from '../app/store';
import { answers, problem, server } from '../test/server';
import { show } from '../test/show';
import type { Card } from './catalogue';
import { HomePage } from './HomePage';

const artwork = { poster: '/images/p.jpg', backdrop: '/images/b.jpg', dominantColor: '#223344' };

function card(id: string, title: string, more: Partial<Card> = {}): Card {
  return { id, type: 'film', title, year: 1922, maturity: 12, genres: ['horror'], artwork, ...more };
}

const nosferatu = card('1', 'Nosferatu');
const haxan = card('2', 'Häxan');

beforeEach(() => {
  store.dispatch(api.util.resetApiState());
  // Every row is near.
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(private seen: (entries: { isIntersecting: boolean }[]) => void) {}
      observe() {
        queueMicrotask(() => this.seen([{ isIntersecting: true }]));
      }
      disconnect() {}
    },
  );
  server.use(
    answers('/api/playback/continue-watching', { items: [], nextCursor: null }),
    answers('/api/billing/subscription', { status: 'active' }),
    answers('/api/my-list', { items: [], nextCursor: null }),
    answers('/api/catalog/channels', { items: [], nextCursor: null }),
    answers('/api/catalog/genres', { items: [{ slug: 'horror', name: 'Horror' }], nextCursor: null }),
    http.get('/api/catalog/titles/:id', ({ params }) => HttpResponse.json({ ...nosferatu, id: params.id })),
  );
});

it('shows the rows as they were arranged, each with its reason', async () => {
  const row = { id: 'r1', kind: 'because-you-watched', title: 'Because you watched Faust', reason: 'Murnau, too' };
  server.use(answers('/api/home', { hero: nosferatu, rows: [{ ...row, items: [haxan] }] }));
  show(<HomePage />, { path: '/browse' });
  expect(await screen.findByRole('heading', { level: 1, name: 'Nosferatu' })).toBeVisible();
  expect(screen.getByRole('region', { name: 'Because you watched Faust' })).toBeVisible();
  expect(screen.getByText('Murnau, too')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Häxan (1922)' })).toHaveAttribute('href', '/title/2');
});

it('moves within a row by arrow keys, with one stop for Tab', async () => {
  server.use(
    answers('/api/home', { hero: null, rows: [{ id: 'r', kind: 'new', title: 'New', items: [nosferatu, haxan] }] }),
  );
  show(<HomePage />, { path: '/browse' });
  const first = await screen.findByRole('link', { name: /Nosferatu/ });
  const second = screen.getByRole('link', { name: /Häxan/ });
  expect([first.tabIndex, second.tabIndex]).toEqual([0, -1]);
  first.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(second).toHaveFocus();
  expect([first.tabIndex, second.tabIndex]).toEqual([-1, 0]);
});

it('makes plain rows of the catalogue while recommendations are away', async () => {
  server.use(
    http.get('/api/home', () => problem(503, 'unavailable')),
    http.get('/api/catalog/titles', ({ request }) => {
      const { searchParams } = new URL(request.url);
      return HttpResponse.json({ items: searchParams.get('type') === 'series' ? [] : [nosferatu, haxan] });
    }),
  );
  show(<HomePage />, { path: '/browse' });
  expect(await screen.findByRole('region', { name: 'New films' })).toBeVisible();
  expect(await screen.findByRole('region', { name: 'Horror' })).toBeVisible();
  expect(screen.queryByRole('region', { name: 'New series' })).toBeNull();
});

it('says that the programme is empty', async () => {
  server.use(answers('/api/home', { hero: null, rows: [] }));
  show(<HomePage />, { path: '/browse' });
  expect(await screen.findByRole('heading', { name: 'The programme is being put together' })).toBeVisible();
});

it('says that nobody answers, and tries again', async () => {
  server.use(answers('/api/home', { hero: nosferatu, rows: [] }));
  server.use(http.get('/api/home', () => HttpResponse.error(), { once: true }));
  show(<HomePage />, { path: '/browse' });
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Nosferatu' })).toBeVisible();
});

it('shows what was begun with how far, and takes it off', async () => {
  const taken = vi.fn();
  server.use(
    answers('/api/home', {
      hero: null,
      rows: [{ id: 'c', kind: 'continue-watching', title: 'Continue', items: [haxan] }],
    }),
    answers('/api/playback/continue-watching', { items: [{ ...haxan, positionMs: 300, durationMs: 1000 }] }),
    http.delete('/api/playback/continue-watching/2', () => {
      taken();
      return new HttpResponse(null, { status: 204 });
    }),
  );
  show(<HomePage />, { path: '/browse' });
  expect(await screen.findByRole('progressbar')).toHaveAttribute('aria-valuenow', '30');
  await userEvent.click(screen.getByRole('button', { name: 'Take Häxan off this row' }));
  await vi.waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  await vi.waitFor(() => expect(taken).toHaveBeenCalledOnce());
});
