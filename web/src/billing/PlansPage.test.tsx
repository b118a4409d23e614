import { act, screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { api } from '../api/api';
import { store } from '../app/store';
import { sessionChanged } from '../session/sessionSlice';
import { server } from '../test/server';
import { show } from '../test/show';
import { PlansPage } from './PlansPage';

const OFFER = '7 days free';
let subscription: object;

beforeEach(() => {
  store.dispatch(api.util.resetApiState());
  const yearly = { id: 'yearly', name: 'Yearly', price: { amount: 17900, currency: 'EUR' }, interval: 'year' };
  server.use(
    http.get('/api/billing/plans', () => HttpResponse.json({ items: [{ ...yearly, trialDays: 7 }] })),
    http.get('/api/billing/subscription', () => HttpResponse.json(subscription)),
  );
});

afterEach(() => act(() => store.dispatch(sessionChanged({ status: 'anonymous', claims: null, ended: false }))));

function signedIn(mayTry: boolean) {
  subscription = { status: mayTry ? 'none' : 'canceled', mayTry };
  const claims = { account: 'ada', profile: null };
  store.dispatch(sessionChanged({ status: 'signed-in', claims, ended: false } as Parameters<typeof sessionChanged>[0]));
}

it('offers a trial to whoever comes, and to who never had a plan', async () => {
  show(<PlansPage />);
  expect(await screen.findByText(OFFER)).toBeVisible();
  act(() => signedIn(true));
  expect(await screen.findByRole('button', { name: 'Choose Yearly' })).toBeVisible();
  expect(await screen.findByText(OFFER)).toBeVisible();
});

it('offers none to who had a plan before', async () => {
  signedIn(false);
  show(<PlansPage />);
  expect(await screen.findByRole('button', { name: 'Choose Yearly' })).toBeVisible();
  expect(screen.queryByText(OFFER)).toBeNull();
});
