import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { api } from '../api/api';
import { store } from '../app/store';
import { server } from '../test/server';
import { show } from '../test/show';
import type { Subscription } from './billingApi';
import { SubscriptionSection } from './SubscriptionSection';

const END = '2026-12-31T10:00:00Z';
const plan = {
  id: 'standard',
  name: 'Standard',
  price: { amount: 1299, currency: 'EUR' },
  interval: 'month',
  resolution: '1080p',
  streams: 2,
  downloads: 10,
};
let subscription: Subscription;
let done: { what: string; body: unknown }[];

beforeEach(() => {
  store.dispatch(api.util.resetApiState());
  done = [];
  subscription = {
    status: 'active',
    plan,
    currentPeriodEnd: END,
    cancelAtPeriodEnd: false,
    endsAt: null,
    trialEnd: null,
    pause: null,
    owing: null,
  };
  server.use(
    http.get('/api/billing/subscription', () => HttpResponse.json(subscription)),
    http.post('/api/billing/subscription/:what', async ({ params, request }) => {
      const text = await request.text();
      done.push({ what: String(params.what), body: text ? JSON.parse(text) : null });
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

it('cancels with the period, and says until when one can watch', async () => {
  const user = userEvent.setup();
  show(<SubscriptionSection />);
  expect(await screen.findByText('Renews on December 31, 2026')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Cancel plan' }));
  expect(screen.getByText('You can watch until December 31, 2026, and nothing more is paid.')).toBeVisible();
  subscription = { ...subscription, cancelAtPeriodEnd: true, endsAt: END };
  await user.click(screen.getByRole('button', { name: 'Cancel on December 31, 2026' }));
  expect(await screen.findByText('Ends on December 31, 2026')).toBeVisible();
  expect(done).toEqual([{ what: 'cancel', body: { now: false } }]);
  expect(screen.queryByRole('button', { name: 'Cancel plan' })).toBeNull();

  subscription = { ...subscription, cancelAtPeriodEnd: false, endsAt: null };
  await user.click(screen.getByRole('button', { name: 'Take back the cancellation' }));
  expect(await screen.findByText('Renews on December 31, 2026')).toBeVisible();
  expect(done.at(-1)).toEqual({ what: 'resume', body: null });
});

it('cancels at once where that is wanted', async () => {
  const user = userEvent.setup();
  show(<SubscriptionSection />);
  await user.click(await screen.findByRole('button', { name: 'Cancel plan' }));
  await user.click(screen.getByRole('button', { name: 'Cancel at once' }));
  await expect.poll(() => done).toEqual([{ what: 'cancel', body: { now: true } }]);
});

it('pauses from the end of what is paid for, for as long as is chosen', async () => {
  const user = userEvent.setup();
  show(<SubscriptionSection />);
  await user.click(await screen.findByRole('button', { name: 'Pause' }));
  await user.click(screen.getByRole('radio', { name: '2 months, until February 28, 2027' }));
  subscription = { ...subscription, pause: { from: END, until: '2027-02-28T10:00:00Z' } };
  await user.click(screen.getAllByRole('button', { name: 'Pause' }).at(-1) as HTMLElement);
  expect(await screen.findByText('Pauses on December 31, 2026')).toBeVisible();
  expect(done).toEqual([{ what: 'pause', body: { until: '2027-02-28T10:00:00.000Z' } }]);
  expect(screen.getByRole('button', { name: 'Go on now' })).toBeVisible();
});

it('says until when it is paused, once it is', async () => {
  subscription = { ...subscription, pause: { from: '2026-01-01T00:00:00Z', until: '2090-02-28T10:00:00Z' } };
  show(<SubscriptionSection />);
  expect(await screen.findByText('Paused until February 28, 2090')).toBeVisible();
});

it('says how long it is free, and offers no pause then', async () => {
  subscription = { ...subscription, status: 'trialing', trialEnd: END };
  show(<SubscriptionSection />);
  expect(await screen.findByText('Free until December 31, 2026')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
});

it('tells a card that was declined from a bank that asks, each with what to do', async () => {
  const owing = {
    problem: 'declined',
    due: { amount: 1299, currency: 'EUR' },
    invoiceUrl: 'https://invoice.stripe.com/i/test_1',
    accessUntil: END,
  } as const;
  subscription = { ...subscription, status: 'past_due', owing };
  const first = show(<SubscriptionSection />);
  expect(await screen.findByTestId('subscription-status')).toHaveTextContent('Payment failed');
  expect(screen.getByText(/Your card was declined. €12.99 is owed: use another card/)).toBeVisible();
  expect(screen.getByText('You can watch until December 31, 2026.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Manage plan and payment' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Pay the invoice' })).toHaveAttribute('href', owing.invoiceUrl);
  first.unmount();

  subscription = { ...subscription, owing: { ...owing, problem: 'authentication', accessUntil: undefined } };
  show(<SubscriptionSection />);
  expect(await screen.findByText(/Your bank asks you to confirm a payment of €12.99/)).toBeVisible();
  expect(screen.getByTestId('subscription-status')).toHaveTextContent('Payment to be confirmed');
  expect(screen.queryByText(/declined/)).toBeNull();
  expect(screen.getByText('Nothing plays until it is paid.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Confirm the payment' })).toHaveAttribute('href', owing.invoiceUrl);
});
