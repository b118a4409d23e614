import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { api } from '../api/api';
import { store } from '../app/store';
import { server } from '../test/server';
import { show } from '../test/show';
import type { ResumePreview, Subscription } from './billingApi';
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
let going: ResumePreview;
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
    cancelsAtOnce: false,
    mayTry: false,
  };
  going = { dueNow: { amount: 1299, currency: 'EUR' }, interval: 'month' };
  server.use(
    http.get('/api/billing/subscription', () => HttpResponse.json(subscription)),
    http.post('/api/billing/subscription/resume/preview', () => HttpResponse.json(going)),
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

it('names what going on costs before it is done', async () => {
  subscription = { ...subscription, pause: { from: '2026-01-01T00:00:00Z', until: '2090-02-28T10:00:00Z' } };
  const user = userEvent.setup();
  show(<SubscriptionSection />);
  await user.click(await screen.findByRole('button', { name: 'Go on now' }));
  expect(await screen.findByText('A new month begins now, and €12.99 is charged for it.')).toBeVisible();
  expect(done).toEqual([]);
  subscription = { ...subscription, pause: null };
  await user.click(screen.getByRole('button', { name: 'Go on and pay €12.99' }));
  expect(await screen.findByText('Renews on December 31, 2026')).toBeVisible();
  expect(done).toEqual([{ what: 'resume', body: null }]);
});

it('charges nothing for a pause that has not begun', async () => {
  subscription = { ...subscription, pause: { from: END, until: '2090-02-28T10:00:00Z' } };
  going = { ...going, dueNow: { amount: 0, currency: 'EUR' } };
  const user = userEvent.setup();
  show(<SubscriptionSection />);
  await user.click(await screen.findByRole('button', { name: 'Go on now' }));
  expect(await screen.findByText('The pause is taken back, and nothing is charged now.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  await expect.poll(() => done).toEqual([{ what: 'resume', body: null }]);
});

it('cancels in a pause at once, since nothing is paid for', async () => {
  subscription = {
    ...subscription,
    pause: { from: '2026-01-01T00:00:00Z', until: '2090-02-28T10:00:00Z' },
    cancelsAtOnce: true,
  };
  const user = userEvent.setup();
  show(<SubscriptionSection />);
  await user.click(await screen.findByRole('button', { name: 'Cancel plan' }));
  expect(screen.getByText(/Your plan is paused and nothing is paid for, so it ends at once/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Cancel on/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Cancel at once' }));
  await expect.poll(() => done).toEqual([{ what: 'cancel', body: { now: true } }]);
});

it('shows the end of what was cancelled in a pause, and takes that back first', async () => {
  subscription = {
    ...subscription,
    pause: { from: '2026-01-01T00:00:00Z', until: '2090-02-28T10:00:00Z' },
    endsAt: END,
  };
  show(<SubscriptionSection />);
  expect(await screen.findByText('Ends on December 31, 2026')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Take back the cancellation' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Go on now' })).toBeNull();
});

it('promises nothing to who owes and cancels', async () => {
  const owing = {
    problem: 'declined',
    due: { amount: 1299, currency: 'EUR' },
    accessUntil: '2026-12-08T10:00:00Z',
  } as const;
  subscription = { ...subscription, status: 'past_due', owing };
  const user = userEvent.setup();
  const first = show(<SubscriptionSection />);
  await user.click(await screen.findByRole('button', { name: 'Cancel plan' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/ends on December 31, 2026. Until then, what is owed is still collected/)).toBeVisible();
  expect(dialog.getByText('You can watch until December 8, 2026.')).toBeVisible();
  expect(dialog.getByText(/your card is not charged by itself for what is owed/)).toBeVisible();
  expect(dialog.queryByText(/nothing more is paid/)).toBeNull();
  first.unmount();

  subscription = { ...subscription, owing: { ...owing, accessUntil: undefined }, cancelsAtOnce: true };
  show(<SubscriptionSection />);
  await user.click(await screen.findByRole('button', { name: 'Cancel plan' }));
  expect(screen.getByText(/The plan ends at once, as nothing is paid for/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Cancel on/ })).toBeNull();
});
