import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { api } from '../../api/api';
import { store } from '../../app/store';
import { problem, server } from '../../test/server';
import { show } from '../../test/show';
import { SupportPage } from './SupportPage';
import type { AccountMoney, LedgerEntry } from './supportApi';

const ADA = '8b1e6f0a-2c3d-4e5f-9a7b-0c1d2e3f4a5b';
const MONEY = `/api/studio/billing/accounts/${ADA}`;
const invoice = {
  id: 'in_1',
  date: '2026-11-01T10:00:00Z',
  amount: { amount: 1299, currency: 'EUR' },
  status: 'paid',
  number: 'A-0001',
};
const entry: LedgerEntry = {
  id: 7,
  at: '2026-11-01T10:00:00Z',
  account: ADA,
  fact: {
    about: 'subscription',
    id: 'sub_1',
    state: 'active',
    planId: 'standard',
    money: { amount: 1299, currency: 'EUR' },
    counted: { subscribers: 1, trialing: 0, monthly: 1299 },
  },
  cause: { who: 'stripe', by: 'evt_1', why: 'customer.subscription.created' },
};
let money: AccountMoney;
let done: { what: string; body: unknown; key: string | null }[];

function heard(what: string) {
  return async ({ request }: { request: Request }) => {
    const text = await request.text();
    done.push({ what, body: text ? JSON.parse(text) : null, key: request.headers.get('idempotency-key') });
    return new HttpResponse(null, { status: 204 });
  };
}

beforeEach(() => {
  store.dispatch(api.util.resetApiState());
  done = [];
  money = { refunds: [] };
  const account = {
    id: ADA,
    email: 'ada@example.org',
    name: 'Ada V',
    roles: ['viewer'],
    emailVerified: true,
    createdAt: '2026-01-01T00:00:00Z',
  };
  server.use(
    http.post('/api/studio/accounts/search', async ({ request }) => {
      const { email } = (await request.json()) as { email: string };
      return email === account.email ? HttpResponse.json(account) : problem(404, 'not-found');
    }),
    http.get(`/api/studio/accounts/${ADA}`, () => HttpResponse.json(account)),
    http.get(`/api/studio/accounts/${ADA}/sessions`, () =>
      HttpResponse.json({
        items: [
          {
            id: 's',
            device: 'Firefox on Linux',
            createdAt: '2026-11-01T10:00:00Z',
            lastUsedAt: '2026-11-30T10:00:00Z',
            current: false,
          },
        ],
        nextCursor: null,
      }),
    ),
    http.get(`/api/studio/playback/accounts/${ADA}/troubles`, () =>
      HttpResponse.json({
        items: [
          { at: '2026-11-29T10:00:00Z', refused: 'too-many-streams', watchedSeconds: 0, stalledMs: 0, errors: {} },
          {
            at: '2026-11-28T10:00:00Z',
            startUpMs: 1400,
            watchedSeconds: 600,
            stalledMs: 7500,
            errors: { 'shaka-3016': 2, 'shaka-1002': 1 },
          },
        ],
        nextCursor: null,
      }),
    ),
    http.post(`/api/studio/accounts/${ADA}/sessions/end`, heard('sign out')),
    http.get('/api/billing/plans', () =>
      HttpResponse.json({
        items: [
          { id: 'essential', name: 'Essential' },
          { id: 'premium', name: 'Premium' },
        ],
      }),
    ),
    http.get(MONEY, () => HttpResponse.json(money)),
    http.get(`${MONEY}/invoices`, () => HttpResponse.json({ items: [invoice], nextCursor: null })),
    http.get(`${MONEY}/ledger`, () => HttpResponse.json({ items: [entry], nextCursor: null })),
    http.put(`${MONEY}/complimentary`, heard('give')),
    http.post(`${MONEY}/refunds`, heard('refund')),
  );
});

async function find(email: string) {
  const user = userEvent.setup();
  show(<SupportPage />, { path: '/studio/support' });
  await user.type(screen.getByLabelText('E-mail address of the account'), email);
  await user.click(screen.getByRole('button', { name: 'Find' }));
  return user;
}

it('finds an account by its address, and shows what there is of it', async () => {
  await find('ada@example.org');
  expect(await screen.findByRole('heading', { name: 'Ada V' })).toBeVisible();
  expect(await screen.findByText('Firefox on Linux')).toBeVisible();
  expect(await screen.findByText('subscription active')).toBeVisible();
  expect(screen.getByText('Stripe: customer.subscription.created')).toBeVisible();
  expect(screen.getByText('May not watch')).toBeVisible();
});

it('says so where nobody has the address', async () => {
  await find('nobody@example.org');
  expect(await screen.findByText('Nobody has this address.')).toBeVisible();
});

it.each([
  ['active', undefined, true],
  ['active', '2090-01-01T00:00:00Z', true],
  ['active', '2026-01-01T00:00:00Z', false],
  ['past_due', undefined, true],
  ['unpaid', undefined, false],
])('offers for what is %s, paused from %s, an end with its period: %s', async (status, pausedFrom, offered) => {
  const subscription = {
    id: 'sub_1',
    status,
    planId: 'standard',
    price: { amount: 1299, currency: 'EUR' },
    interval: 'month',
    currentPeriodEnd: '2026-12-01T10:00:00Z',
    cancelAtPeriodEnd: false,
    pause: pausedFrom ? { from: pausedFrom } : undefined,
  };
  money = { refunds: [], subscription };
  await find('ada@example.org');
  expect(await screen.findByRole('button', { name: 'Cancel at once' })).toBeVisible();
  expect(screen.queryAllByRole('button', { name: 'Cancel with the period' })).toHaveLength(offered ? 1 : 0);
});

it('gives access for nothing, with a reason and not without', async () => {
  const user = await find('ada@example.org');
  const card = within(await screen.findByRole('region', { name: 'Access for nothing' }));
  await user.click(await card.findByRole('button', { name: 'Give' }));
  expect(await card.findByText('Say why: it is written down.')).toBeVisible();
  expect(done).toEqual([]);
  await user.selectOptions(card.getByLabelText('Plan'), 'premium');
  await user.type(card.getByLabelText('Why'), 'A member of the jury');
  await user.click(card.getByRole('button', { name: 'Give' }));
  await expect
    .poll(() => done)
    .toEqual([{ what: 'give', body: { planId: 'premium', until: null, why: 'A member of the jury' }, key: null }]);
});

it('refunds an invoice under a key, after asking why', async () => {
  const user = await find('ada@example.org');
  await user.click(await screen.findByRole('button', { name: 'Refund A-0001' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/All that is left of €12.99/)).toBeVisible();
  await user.type(dialog.getByLabelText('Why'), 'It stalled');
  await user.click(dialog.getByRole('button', { name: 'Refund' }));
  await expect.poll(() => done.length).toBe(1);
  expect(done[0]).toMatchObject({ what: 'refund', body: { invoiceId: 'in_1', why: 'It stalled' } });
  expect(done[0]?.key).toBeTruthy();
});

it('signs all devices out, after asking why, and says where it could not', async () => {
  const user = await find('ada@example.org');
  await user.click(await screen.findByRole('button', { name: 'Sign all devices out' }));
  const dialog = within(screen.getByRole('dialog'));
  server.use(http.post(`/api/studio/accounts/${ADA}/sessions/end`, () => problem(503, 'unavailable'), { once: true }));
  await user.type(dialog.getByLabelText('Why'), 'Lost its telephone');
  await user.click(dialog.getByRole('button', { name: 'Sign all devices out' }));
  expect(await dialog.findByText(/Something went wrong/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Sign all devices out' }));
  await expect.poll(() => done).toEqual([{ what: 'sign out', body: { why: 'Lost its telephone' }, key: null }]);
});

it('says what cannot be had of an account while billing is away, and asks again', async () => {
  server.use(
    http.get(MONEY, () => problem(503, 'unavailable')),
    http.get(`/api/studio/accounts/${ADA}/sessions`, () => problem(503, 'unavailable')),
  );
  const user = await find('ada@example.org');
  const subscription = within(await screen.findByRole('region', { name: 'Subscription' }));
  expect(await subscription.findByText('What there is of the account’s money could not be loaded.')).toBeVisible();
  expect(await screen.findByText('The devices could not be loaded.')).toBeVisible();
  server.use(
    http.get(MONEY, () => HttpResponse.json(money)),
    http.get(`${MONEY}/invoices`, () => problem(503, 'unavailable')),
  );
  await user.click(subscription.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Never subscribed.')).toBeVisible();
  expect(await screen.findByText('The invoices could not be loaded.')).toBeVisible();
});

it('tells what went wrong, and how', async () => {
  await find('ada@example.org');
  const card = within(await screen.findByRole('region', { name: 'What went wrong in the last month' }));
  const [refused, stalled] = await card.findAllByRole('listitem');
  expect(refused).toHaveTextContent('Could not start: too-many-streams');
  expect(stalled).toHaveTextContent(
    'The player: shaka-3016 (2×), shaka-1002. Stalled for 7.5 s in 10 min, first picture after 1.4 s',
  );
});
