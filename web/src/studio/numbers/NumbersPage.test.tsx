import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { api } from '../../api/api';
import { store } from '../../app/store';
import { server } from '../../test/server';
import { show } from '../../test/show';
import { NumbersPage } from './NumbersPage';
import type { Day } from './numbersApi';

const day: Day = {
  day: new Date().toISOString().slice(0, 10),
  plays: 0,
  viewers: 0,
  watchedSeconds: 0,
  completed: 0,
  starts: 0,
  failedStarts: 0,
};
let days: Day[];
let asked: (string | null)[];

beforeEach(() => {
  store.dispatch(api.util.resetApiState());
  asked = [];
  server.use(
    http.get('/api/studio/numbers', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('days'));
      return HttpResponse.json({ days, errors: [], titles: [], countries: [] });
    }),
  );
});

it('says so when nothing was watched', async () => {
  days = [day];
  show(<NumbersPage />);
  expect(await screen.findByText('Nothing has been watched in this period')).toBeVisible();
});

it('tells of starts that failed although nothing was watched, and of the period that is chosen', async () => {
  const user = userEvent.setup();
  days = [{ ...day, starts: 4, failedStarts: 1 }];
  show(<NumbersPage />);
  expect(await screen.findByText('25%')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '7 days' }));
  expect(await screen.findByText('25%')).toBeVisible();
  expect(asked).toEqual(['28', '7']);
});
