import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { api } from '../../api/api';
import { store } from '../../app/store';
import { answers, problem, server } from '../../test/server';
import { show } from '../../test/show';
import type { Row } from '../model';
import { LibraryPage } from './LibraryPage';

function row(id: string, title: string): Row {
  return {
    id,
    key: title.toLowerCase(),
    type: 'film',
    title,
    year: 1922,
    maturity: 12,
    genres: [],
    channels: [],
    version: 3,
    published: true,
    state: 'published',
    changedAt: '2026-11-24T10:00:00Z',
    assets: [],
  };
}

const rows = [row('1', 'Nosferatu'), row('2', 'Faust'), row('3', 'Metropolis')];
let asked: URLSearchParams[];

beforeEach(() => {
  asked = [];
  store.dispatch(api.util.resetApiState());
  server.use(
    answers('/api/studio/genres', { items: [{ slug: 'horror', name: 'Horror', order: 1 }] }),
    answers('/api/studio/channels', { items: [] }),
    http.get('/api/studio/titles', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ items: rows, nextCursor: 'more', total: 1203 });
    }),
  );
});

it('shows what the address asks for, and how much there is', async () => {
  show(<LibraryPage />, { path: '/studio', at: '/studio?state=draft&genre=horror&year=1922&sort=luck' });
  expect(await screen.findByText('1203 titles')).toBeVisible();
  expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({
    state: 'draft',
    genre: 'horror',
    year: '1922',
    limit: '50',
    sort: 'changed',
  });
  expect(screen.getByRole('link', { name: 'Nosferatu' })).toHaveAttribute('href', '/studio/titles/1');
});

it('asks the server for what is filtered, from the first page on', async () => {
  const user = userEvent.setup();
  show(<LibraryPage />, { path: '/studio', at: '/studio?cursor=old' });
  await screen.findByText('Nosferatu');
  await user.selectOptions(screen.getByLabelText('State'), 'scheduled');
  await screen.findByText('Nosferatu');
  expect(asked.at(-1)?.get('state')).toBe('scheduled');
  expect(asked.at(-1)?.has('cursor')).toBe(false);
});

it('walks on by the cursor', async () => {
  const user = userEvent.setup();
  show(<LibraryPage />, { path: '/studio' });
  await user.click(await screen.findByRole('button', { name: 'Next page' }));
  expect(await screen.findByRole('button', { name: 'First page' })).toBeVisible();
  expect(asked.at(-1)?.get('cursor')).toBe('more');
});

it('selects by keyboard: arrows go from row to row, and shift takes what they pass', async () => {
  const user = userEvent.setup();
  show(<LibraryPage />, { path: '/studio' });
  const first = await screen.findByRole('checkbox', { name: 'Select Nosferatu' });
  first.focus();
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  expect(screen.getByRole('checkbox', { name: 'Select Metropolis' })).toHaveFocus();
  expect(screen.getByText('3 selected')).toBeVisible();
  expect(screen.getByRole('checkbox', { name: 'Select all on this page' })).toBeChecked();
});

it('says of each title what came of a bulk action, the refused first', async () => {
  const user = userEvent.setup();
  let sent: unknown;
  server.use(
    http.post('/api/studio/titles/bulk', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({
        items: [
          { id: '1', result: 'changed' },
          { id: '2', result: 'unchanged' },
          { id: '3', result: 'refused', code: 'not-ready', detail: 'It has no artwork' },
        ],
      });
    }),
  );
  show(<LibraryPage />, { path: '/studio' });
  await user.click(await screen.findByRole('checkbox', { name: 'Select all on this page' }));
  await user.click(screen.getByRole('button', { name: 'Publish' }));
  const outcomes = within(await screen.findByTestId('outcomes')).getAllByRole('listitem');
  expect(sent).toEqual({ action: 'publish', ids: ['1', '2', '3'] });
  expect(outcomes[0]).toHaveTextContent('MetropolisRefusedIt has no artwork');
  expect(screen.queryByText('3 selected')).toBeNull();
});

it('deletes nothing before the word is typed', async () => {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  server.use(
    http.post('/api/studio/titles/bulk', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ items: [{ id: '2', result: 'changed' }] });
    }),
  );
  show(<LibraryPage />, { path: '/studio' });
  await user.click(await screen.findByRole('checkbox', { name: 'Select Faust' }));
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Delete' }));
  expect(sent).toEqual([]);
  await user.type(dialog.getByLabelText('Type “delete” to go on'), 'delete');
  await user.click(dialog.getByRole('button', { name: 'Delete' }));
  await screen.findByTestId('outcomes');
  expect(sent).toEqual([{ action: 'delete', ids: ['2'] }]);
});

it('offers to try again when the library cannot be had', async () => {
  server.use(http.get('/api/studio/titles', () => problem(503, 'unavailable')));
  show(<LibraryPage />, { path: '/studio' });
  expect(await screen.findByText('The library could not be loaded.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});

it('takes all between with shift and a click', async () => {
  const user = userEvent.setup();
  show(<LibraryPage />, { path: '/studio' });
  await user.click(await screen.findByRole('checkbox', { name: 'Select Nosferatu' }));
  await user.keyboard('{Shift>}');
  await user.click(screen.getByRole('checkbox', { name: 'Select Metropolis' }));
  await user.keyboard('{/Shift}');
  expect(screen.getByText('3 selected')).toBeVisible();
});

it('takes a click with shift for a click where the row before it is on another page', async () => {
  const user = userEvent.setup();
  show(<LibraryPage />, { path: '/studio' });
  await user.click(await screen.findByRole('checkbox', { name: 'Select Nosferatu' }));
  server.use(
    http.get('/api/studio/titles', () =>
      HttpResponse.json({ items: [row('4', 'Sunrise'), row('5', 'Tabu')], nextCursor: null, total: 5 }),
    ),
  );
  await user.click(screen.getByRole('button', { name: 'Next page' }));
  const box = await screen.findByRole('checkbox', { name: 'Select Sunrise' });
  await user.keyboard('{Shift>}');
  await user.click(box);
  await user.keyboard('{/Shift}');
  expect(box).toBeChecked();
});

it('lets one pause between two words', async () => {
  const user = userEvent.setup();
  show(<LibraryPage />, { path: '/studio' });
  const words = await screen.findByLabelText('Search');
  await user.type(words, 'the ');
  await vi.waitFor(() => expect(asked.at(-1)?.get('q')).toBe('the'));
  await screen.findByText('Nosferatu');
  await user.type(words, 'third');
  expect(words).toHaveValue('the third');
});

it('sets an age of 18 at most, of what is chosen', async () => {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  server.use(
    http.post('/api/studio/titles/bulk', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ items: [{ id: '2', result: 'changed' }] });
    }),
  );
  show(<LibraryPage />, { path: '/studio' });
  await user.click(await screen.findByRole('checkbox', { name: 'Select Faust' }));
  expect(screen.getByRole('checkbox', { name: 'Select all on this page' })).toBePartiallyChecked();
  await user.selectOptions(screen.getByLabelText('With the selection', { selector: 'select' }), 'set-maturity');
  const dialog = within(screen.getByRole('dialog'));
  await user.type(dialog.getByLabelText('Age'), '19');
  await user.click(dialog.getByRole('button', { name: 'Apply to 1 title' }));
  expect(sent).toEqual([]);
  await user.clear(dialog.getByLabelText('Age'));
  await user.type(dialog.getByLabelText('Age'), '16');
  await user.click(dialog.getByRole('button', { name: 'Apply to 1 title' }));
  await screen.findByTestId('outcomes');
  expect(sent).toEqual([{ action: 'set-maturity', value: '16', ids: ['2'] }]);
});
