import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { api } from '../api/api';
import { store } from '../app/store';
import { answers, problem, server } from '../test/server';
import { show } from '../test/show';
import { SearchPage } from './SearchPage';

beforeEach(() => {
  store.dispatch(api.util.resetApiState());
  server.use(
    answers('/api/catalog/genres', { items: [], nextCursor: null }),
    answers('/api/catalog/search/suggestions', { items: [] }),
  );
});

function film(title: string) {
  return { id: title, type: 'film', title, artwork: {} };
}

it('waits until typing pauses, and asks once', async () => {
  const asked = vi.fn();
  server.use(
    http.get('/api/catalog/search', ({ request }) => {
      asked(new URL(request.url).searchParams.get('q'));
      return HttpResponse.json({ items: [film('Metropolis')], nextCursor: null });
    }),
  );
  show(<SearchPage />, { path: '/search' });
  await userEvent.type(screen.getByRole('combobox'), 'metro');
  expect(await screen.findByRole('link', { name: 'Metropolis' })).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent('1 title for “metro”');
  expect(asked.mock.calls).toEqual([['metro']]);
});

it('never shows the answer to an older question, however late it comes', async () => {
  const older = vi.fn();
  let release: () => void = () => undefined;
  const late = new Promise<void>((resolve) => {
    release = resolve;
  });
  server.use(
    http.get('/api/catalog/search', async ({ request }) => {
      if (new URL(request.url).searchParams.get('q') === 'sun') {
        older();
        await late;
        return HttpResponse.json({ items: [film('Sunrise')] });
      }
      return HttpResponse.json({ items: [film('Sunset')] });
    }),
  );
  show(<SearchPage />, { path: '/search' });
  const user = userEvent.setup();
  await user.type(screen.getByRole('combobox'), 'sun');
  await waitFor(() => expect(older).toHaveBeenCalled(), { timeout: 5000 });
  await user.type(screen.getByRole('combobox'), 'set');
  expect(await screen.findByRole('link', { name: 'Sunset' }, { timeout: 5000 })).toBeVisible();
  release();
  expect(await screen.findByRole('link', { name: 'Sunset' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Sunrise' })).toBeNull();
});

it('says that nothing was found', async () => {
  server.use(answers('/api/catalog/search', { items: [], nextCursor: null }));
  show(<SearchPage />, { path: '/search', at: '/search?q=xyzzy' });
  expect(await screen.findByRole('heading', { name: 'Nothing found for “xyzzy”' })).toBeVisible();
});

it('says that the search failed, and asks again', async () => {
  server.use(
    http.get('/api/catalog/search', () => problem(503, 'unavailable'), { once: true }),
    answers('/api/catalog/search', { items: [film('Faust')] }),
  );
  show(<SearchPage />, { path: '/search', at: '/search?q=faust' });
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: 'Faust' })).toBeVisible();
});

const noFacets = { types: [], genres: [], decades: [] };

function suggests(...items: object[]) {
  server.use(
    answers('/api/catalog/search/suggestions', { items }),
    answers('/api/catalog/search', { items: [], facets: noFacets, near: [] }),
  );
}

it('suggests as one types; arrows choose, and Enter goes there', async () => {
  suggests({ text: 'Metropolis', kind: 'title', id: 'm1' }, { text: 'Comedy', kind: 'genre', slug: 'comedy' });
  show(<SearchPage />, { path: '/search' });
  const box = screen.getByRole('combobox');
  await userEvent.type(box, 'm');
  const list = await screen.findByRole('listbox', { name: 'Suggestions' });
  expect(box).toHaveAttribute('aria-expanded', 'true');
  expect(box).toHaveAttribute('aria-controls', list.id);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  const option = screen.getByRole('option', { name: /Comedy/ });
  expect(option).toHaveAttribute('aria-selected', 'true');
  expect(box).toHaveAttribute('aria-activedescendant', option.id);
  await userEvent.keyboard('{ArrowUp}{Enter}');
  expect(await screen.findByText('at /title/m1')).toBeVisible();
});

it('searches for somebody who is suggested and clicked', async () => {
  suggests({ text: 'Buster Keaton', kind: 'person' });
  show(<SearchPage />, { path: '/search' });
  await userEvent.type(screen.getByRole('combobox'), 'kea');
  await userEvent.click(await screen.findByRole('option', { name: /Buster Keaton/ }));
  expect(screen.getByRole('combobox')).toHaveValue('Buster Keaton');
  expect(screen.queryByRole('listbox')).toBeNull();
});

it('puts the suggestions away with Escape and keeps what was typed', async () => {
  suggests({ text: 'Metropolis', kind: 'title', id: 'm1' });
  show(<SearchPage />, { path: '/search' });
  await userEvent.type(screen.getByRole('combobox'), 'me');
  await screen.findByRole('listbox');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(screen.getByRole('combobox')).toHaveValue('me');
});

it('narrows by a chip, and takes it back', async () => {
  const asked = vi.fn();
  const facets = {
    types: [
      { value: 'film', count: 2 },
      { value: 'series', count: 1 },
    ],
    genres: [{ slug: 'comedy', name: 'Comedy', count: 3 }],
    decades: [],
  };
  server.use(
    http.get('/api/catalog/search', ({ request }) => {
      asked(new URL(request.url).searchParams.get('type'));
      return HttpResponse.json({ items: [film('Faust')], facets, near: [] });
    }),
  );
  show(<SearchPage />, { path: '/search', at: '/search?q=faust' });
  const series = await screen.findByRole('button', { name: 'Series' });
  expect(screen.queryByRole('button', { name: 'Comedy' })).toBeNull();
  await userEvent.click(series);
  expect(series).toHaveAttribute('aria-pressed', 'true');
  await waitFor(() => expect(asked).toHaveBeenLastCalledWith('series'));
  await userEvent.click(series);
  expect(series).toHaveAttribute('aria-pressed', 'false');
});

it('shows what is near where nothing was found', async () => {
  server.use(answers('/api/catalog/search', { items: [], facets: noFacets, near: [film('Sunrise')] }));
  show(<SearchPage />, { path: '/search', at: '/search?q=sunrize%20boulevard' });
  expect(await screen.findByRole('heading', { name: 'Perhaps something near it' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Sunrise' })).toBeVisible();
});
