import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { api } from '../../api/api';
import { store } from '../../app/store';
import { problem, server } from '../../test/server';
import { show } from '../../test/show';
import { BusinessPage } from './BusinessPage';
import type { AsideEvent, Business, Reconciliation } from './businessApi';

const euros = (amount: number) => [{ amount, currency: 'EUR' }];
const day = {
  trialing: 2,
  trialsBegan: 1,
  paymentsFailed: 1,
  paid: euros(2598),
  refunded: [],
};
const business: Business = {
  days: [
    { ...day, date: '2026-11-29', subscribers: 10, monthly: euros(12990), began: 0, left: 0 },
    { ...day, date: '2026-11-30', subscribers: 11, monthly: euros(14289), began: 3, left: 2 },
  ],
  eventsAside: 1,
};
const event: AsideEvent = {
  id: 'evt_1',
  type: 'invoice.paid',
  receivedAt: '2026-11-30T10:00:00Z',
  attempts: 12,
  cause: 'No such invoice',
};
let aside: AsideEvent[];
let report: Reconciliation | null;

beforeEach(() => {
  store.dispatch(api.util.resetApiState());
  aside = [event];
  report = null;
  server.use(
    http.get('/api/studio/billing/figures', () => HttpResponse.json(business)),
    http.get('/api/studio/billing/events', () => HttpResponse.json({ items: aside, nextCursor: null })),
    http.post('/api/studio/billing/events/:id/replay', ({ params }) => {
      aside = aside.filter(({ id }) => id !== params.id);
      return new HttpResponse(null, { status: 204 });
    }),
    http.get('/api/studio/billing/reconciliation', () =>
      report ? HttpResponse.json(report) : problem(404, 'not-found'),
    ),
    http.post('/api/studio/billing/reconciliation', () => {
      report = {
        begun: '2026-11-30T10:00:00Z',
        ended: '2026-11-30T10:00:09Z',
        subscriptions: 11,
        invoices: 30,
        drifted: 2,
        drift: [
          { account: 'a', kind: 'invoice', id: 'in_1', ours: 'open', stripes: 'paid' },
          { account: 'b', kind: 'subscription', id: 'sub_1', ours: 'none', stripes: 'active', unmended: 'it is lost' },
        ],
      };
      return HttpResponse.json(report);
    }),
  );
});

it('tells how many there are, what they are worth, and who left of those before', async () => {
  show(<BusinessPage />);
  const now = within(await screen.findByLabelText('As it is now'));
  const told = (name: string) => now.getByText(name).nextElementSibling?.textContent;
  expect(told('Subscribers')).toBe('11');
  expect(told('A month (MRR)')).toBe('€142.89');
  expect(told('Left, of those before')).toBe('20%');
  expect(told('Payments failed')).toBe('2');
  expect(await screen.findByRole('slider', { name: 'MRR by day, EUR' })).toHaveAttribute(
    'aria-valuetext',
    'Nov 30: €142.89',
  );
});

it('has what was set aside tried again', async () => {
  const user = userEvent.setup();
  show(<BusinessPage />);
  expect(await screen.findByText('No such invoice')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Try evt_1 again' }));
  expect(await screen.findByText('None is set aside.')).toBeVisible();
});

it('says so where it cannot be tried again, and keeps it', async () => {
  server.use(http.post('/api/studio/billing/events/:id/replay', () => problem(503, 'unavailable')));
  const user = userEvent.setup();
  show(<BusinessPage />);
  await user.click(await screen.findByRole('button', { name: 'Try evt_1 again' }));
  expect(await screen.findByText(/Something went wrong/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Try evt_1 again' })).toBeEnabled();
});

it('compares with Stripe when asked, and says what differed', async () => {
  const user = userEvent.setup();
  show(<BusinessPage />);
  expect(await screen.findByText('Not compared yet.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Compare now' }));
  expect(await screen.findByText('2 differed.')).toBeVisible();
  expect(screen.getByText('At Stripe: paid').nextElementSibling).toHaveTextContent('Mended.');
  expect(screen.getByText('At Stripe: active').nextElementSibling).toHaveTextContent('Not mended: it is lost');
});
