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
  server.use(answers('/api/catalog/genres', { items: [], nextCursor: null }));
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
  await userEvent.type(screen.getByRole('searchbox'), 'metro');
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
  await user.type(screen.getByRole('searchbox'), 'sun');
  await waitFor(() => expect(older).toHaveBeenCalled(), { timeout: 5000 });
  await user.type(screen.getByRole('searchbox'), 'set');
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
