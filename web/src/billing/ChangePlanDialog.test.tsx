import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { api } from '../api/api';
import { store } from '../app/store';
import { problem, server } from '../test/server';
import { show } from '../test/show';
import type { Plan, PlanPreview } from './billingApi';
import { ChangePlanDialog } from './ChangePlanDialog';

const euros = (amount: number) => ({ amount, currency: 'EUR' });
const premium: Plan = {
  id: 'premium',
  name: 'Premium',
  price: euros(1799),
  interval: 'month',
  resolution: '1080p',
  streams: 4,
  downloads: 50,
};
let preview: PlanPreview;

beforeEach(() => {
  store.dispatch(api.util.resetApiState());
  preview = {
    planId: 'premium',
    dueNow: euros(250),
    credit: euros(0),
    renewal: euros(1799),
    interval: 'month',
    at: '2026-11-30T12:00:00Z',
    lines: [
      { description: 'Unused time on Standard', amount: euros(-650) },
      { description: 'Remaining time on Premium', amount: euros(900) },
    ],
  };
  server.use(http.post('/api/billing/subscription/preview', () => HttpResponse.json(preview)));
});

const sums = () => screen.getAllByTestId('sum').map((sum) => sum.textContent);

it('shows what it costs before it is done, and does exactly that', async () => {
  const user = userEvent.setup();
  const onClose = vi.fn();
  const sent: unknown[] = [];
  server.use(
    http.post('/api/billing/subscription/plan', async ({ request }) => {
      sent.push({ body: await request.json(), hasKey: Boolean(request.headers.get('idempotency-key')) });
      return new HttpResponse(null, { status: 204 });
    }),
  );
  show(<ChangePlanDialog plan={premium} onClose={onClose} />);
  const dialog = within(await screen.findByRole('dialog', { name: 'Change to Premium' }));
  expect(await dialog.findByText('Unused time on Standard')).toBeVisible();
  expect(dialog.getByText('-€6.50')).toBeVisible();
  expect(sums()).toEqual(['€2.50']);
  expect(dialog.getByText('Then €17.99 per month.')).toBeVisible();
  expect(sent).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Change and pay €2.50' }));
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  expect(sent).toEqual([{ body: { planId: 'premium', at: '2026-11-30T12:00:00Z' }, hasKey: true }]);
});

it.each(['day', 'week', 'month', 'year'])('says that it is paid each %s', async (interval) => {
  preview = { ...preview, interval };
  show(<ChangePlanDialog plan={premium} onClose={() => {}} />);
  expect(await screen.findByText(`Then €17.99 per ${interval}.`)).toBeVisible();
});

it('shows what is left over, and asks for nothing then', async () => {
  preview = { ...preview, dueNow: euros(0), credit: euros(400) };
  show(<ChangePlanDialog plan={premium} onClose={() => {}} />);
  expect(await screen.findByRole('button', { name: 'Change now' })).toBeVisible();
  expect(sums()).toEqual(['€0.00', '€4.00']);
});

it.each([
  ['card_declined', 'Your card was declined, and nothing was changed. Use another card in the billing portal.'],
  [
    'authentication_required',
    'Your bank wants to know that it is you, which cannot be asked here. Nothing was changed: use another card in the billing portal.',
  ],
])('says of %s what to do', async (reason, words) => {
  const user = userEvent.setup();
  server.use(http.post('/api/billing/subscription/plan', () => problem(402, 'payment-failed', { reason })));
  show(<ChangePlanDialog plan={premium} onClose={() => {}} />);
  await user.click(await screen.findByRole('button', { name: 'Change and pay €2.50' }));
  expect(await screen.findByText(words)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Manage plan and payment' })).toBeVisible();
});

it('leads to where the bank is answered, and is done as soon as that is', async () => {
  const user = userEvent.setup();
  const onClose = vi.fn();
  const invoiceUrl = 'https://invoice.stripe.com/i/test_1';
  const subscription = { status: 'active', plan: { id: 'standard' } };
  server.use(
    http.post('/api/billing/subscription/plan', () =>
      problem(402, 'payment-failed', { reason: 'authentication_required', invoiceUrl }),
    ),
    http.get('/api/billing/subscription', () => HttpResponse.json(subscription)),
  );
  show(<ChangePlanDialog plan={premium} onClose={onClose} />);
  await user.click(await screen.findByRole('button', { name: 'Change and pay €2.50' }));
  expect(await screen.findByRole('link', { name: 'Confirm the payment' })).toHaveAttribute('href', invoiceUrl);
  expect(onClose).not.toHaveBeenCalled();
  subscription.plan = { id: 'premium' };
  await expect.poll(() => onClose.mock.calls.length, { timeout: 5_000 }).toBeGreaterThan(0);
});
