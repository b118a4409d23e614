import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { api } from '../../api/api';
import { store } from '../../app/store';
import { session } from '../../session';
import { answers, problem, server } from '../../test/server';
import { show } from '../../test/show';
import { token } from '../../test/tokens';
import type { Sheet, StudioTitle } from '../model';
import { TitleEditorPage } from './TitleEditorPage';

const sheet: Sheet = {
  type: 'film',
  title: 'Faust',
  year: 1926,
  runtime: 6360,
  maturity: 12,
  synopsis: { en: 'A wager.' },
  people: [
    { name: 'F. W. Murnau', role: 'director' },
    { name: 'Emil Jannings', role: 'actor', character: 'Mephisto' },
  ],
  sources: [{ fields: ['synopsis'], address: 'https://films.example/faust', licence: 'CC BY-SA 4.0' }],
  tags: ['kept'],
};

let title: StudioTitle;
let saved: { sheet: Sheet; over: string | null }[];

beforeEach(() => {
  session.begin({ accessToken: token({ sub: 'me', roles: ['operator'] }), expiresIn: 900 });
  store.dispatch(api.util.resetApiState());
  saved = [];
  title = {
    id: 't1',
    key: 'faust',
    version: 4,
    published: false,
    publishWhenReady: false,
    sheet,
    episodes: [],
    assets: [],
    state: 'draft',
    changedAt: '2026-11-24T10:00:00Z',
    changedBy: 'me',
  };
  server.use(
    answers('/api/studio/genres', { items: [] }),
    answers('/api/studio/channels', { items: [] }),
    answers('/api/studio/operators', { items: [{ id: 'ada', name: 'Ada Lovelace' }] }),
    http.post('/api/studio/titles/preview', () => problem(422, 'invalid')),
    http.get('/api/studio/titles/t1', () => HttpResponse.json(title)),
    http.put('/api/studio/titles/t1/sheet', async ({ request }) => {
      const over = request.headers.get('If-Match');
      saved.push({ sheet: (await request.json()) as Sheet, over });
      if (over !== `"${title.version}"`) {
        return problem(409, 'version-conflict', {
          version: title.version,
          changedBy: 'ada',
          changedAt: title.changedAt,
        });
      }
      title = { ...title, version: title.version + 1, sheet: saved.at(-1)?.sheet ?? sheet };
      return HttpResponse.json(title);
    }),
  );
});
afterEach(() => session.end());

const open = () => show(<TitleEditorPage />, { path: '/studio/titles/:id', at: '/studio/titles/t1' });

async function retitle(user: ReturnType<typeof userEvent.setup>, text: string) {
  const field = await screen.findByLabelText('Title');
  await user.clear(field);
  await user.type(field, text);
}

it('saves over the version that was seen, and keeps what it does not know', async () => {
  const user = userEvent.setup();
  open();
  await retitle(user, 'Faust: A Legend');
  await user.click(screen.getByTestId('save'));
  await screen.findAllByText('Saved');
  expect(saved).toEqual([{ sheet: { ...sheet, title: 'Faust: A Legend' }, over: '"4"' }]);
  expect(screen.getByText('Version 5')).toBeVisible();
});

it('puts what the server refuses beside its field, and goes there', async () => {
  const user = userEvent.setup();
  server.use(
    http.put('/api/studio/titles/t1/sheet', () =>
      problem(422, 'invalid', { errors: [{ field: 'people[1].name', message: 'is missing' }] }),
    ),
  );
  open();
  await retitle(user, 'Faust!');
  await user.click(screen.getByTestId('save'));
  expect(await screen.findByText('is missing')).toBeVisible();
  const names = screen.getAllByLabelText('Name');
  expect(names[1]).toHaveFocus();
  expect(names[1]).toBeInvalid();
});

it('tells two who save apart: whose it was, and field by field whose stays', async () => {
  const user = userEvent.setup();
  open();
  await retitle(user, 'Faust (mine)');
  title = { ...title, version: 7, changedBy: 'ada', sheet: { ...sheet, title: 'Faust (hers)', year: 1927 } };
  await user.click(screen.getByTestId('save'));
  const conflict = within(await screen.findByTestId('conflict'));
  expect(conflict.getByText(/Ada Lovelace saved version 7/)).toBeVisible();
  expect(conflict.getByText('Faust (hers)')).toBeVisible();
  await user.click(conflict.getByTestId('save-merged'));
  await screen.findAllByText('Saved');
  expect(saved.at(-1)).toEqual({ sheet: { ...sheet, title: 'Faust (mine)', year: 1927 }, over: '"7"' });
});

it('asks nobody about a version that is only newer', async () => {
  const user = userEvent.setup();
  open();
  await retitle(user, 'Faust II');
  title = { ...title, version: 5, published: true };
  await user.click(screen.getByTestId('save'));
  await screen.findAllByText('Saved');
  expect(screen.queryByTestId('conflict')).toBeNull();
  expect(saved.at(-1)?.over).toBe('"5"');
});

it('says where a field comes from', async () => {
  open();
  expect(await screen.findByText('From films.example (CC BY-SA 4.0)')).toBeVisible();
});

it('calls oneself “you”', async () => {
  open();
  expect(await screen.findByText(/^Changed .* by you$/)).toBeVisible();
});

it('keeps what is written while it is being saved', async () => {
  const user = userEvent.setup();
  let answer = () => {};
  server.use(
    http.put(
      '/api/studio/titles/t1/sheet',
      async ({ request }) => {
        const written = (await request.json()) as Sheet;
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        title = { ...title, version: 5, sheet: written };
        return HttpResponse.json(title);
      },
      { once: true },
    ),
  );
  open();
  await retitle(user, 'Faust II');
  await user.click(screen.getByTestId('save'));
  await screen.findByText('Saving …');
  await user.type(screen.getByLabelText('Original title'), 'Faust');
  answer();
  expect(await screen.findByText('Version 5')).toBeVisible();
  expect(screen.getByLabelText('Original title')).toHaveValue('Faust');
  await user.click(screen.getByTestId('save'));
  await screen.findAllByText('Saved');
  expect(saved.at(-1)).toEqual({ sheet: { ...sheet, title: 'Faust II', originalTitle: 'Faust' }, over: '"5"' });
});

it('leaves the focus where one mends a field, while others are still wrong', async () => {
  const user = userEvent.setup();
  server.use(
    http.put('/api/studio/titles/t1/sheet', () =>
      problem(422, 'invalid', {
        errors: [
          { field: 'title', message: 'is too long' },
          { field: 'people[1].name', message: 'is missing' },
        ],
      }),
    ),
  );
  open();
  await retitle(user, 'Faust!');
  await user.click(screen.getByTestId('save'));
  expect(await screen.findByText('is missing')).toBeVisible();
  const field = screen.getByLabelText('Title');
  expect(field).toHaveFocus();
  await user.keyboard('?');
  expect(screen.queryByText('is too long')).toBeNull();
  expect(field).toHaveFocus();
});

it('shows what is wrong with what was put together of two', async () => {
  const user = userEvent.setup();
  open();
  await retitle(user, 'Faust (mine)');
  title = { ...title, version: 7, changedBy: 'ada', sheet: { ...sheet, title: 'Faust (hers)' } };
  await user.click(screen.getByTestId('save'));
  const conflict = within(await screen.findByTestId('conflict'));
  server.use(
    http.put('/api/studio/titles/t1/sheet', () =>
      problem(422, 'invalid', { errors: [{ field: 'title', message: 'is too long' }] }),
    ),
  );
  await user.click(conflict.getByTestId('save-merged'));
  expect(await screen.findByText('is too long')).toBeVisible();
  expect(screen.queryByTestId('conflict')).toBeNull();
});
