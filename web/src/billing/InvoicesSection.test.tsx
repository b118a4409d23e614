import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { api } from '../api/api';
import { store } from '../app/store';
import { problem, server } from '../test/server';
import { show } from '../test/show';
import type { Invoice } from './billingApi';
import { InvoicesSection } from './InvoicesSection';

const invoice: Invoice = {
  id: 'in_1',
  date: '2026-11-21T10:00:00Z',
  amount: { amount: 1299, currency: 'EUR' },
  status: 'open',
  hasReceipt: false,
  hostedUrl: 'https://invoice.stripe.com/i/test_1',
  pdfUrl: 'https://invoice.stripe.com/i/test_1/pdf',
};

beforeEach(() => {
  store.dispatch(api.util.resetApiState());
});

afterEach(() => vi.restoreAllMocks());

function listed(...items: Invoice[]) {
  server.use(http.get('/api/billing/invoices', () => HttpResponse.json({ items, nextCursor: null })));
  return show(<InvoicesSection />);
}

it('says why an invoice is not paid, and leads to where it can be', async () => {
  listed({ ...invoice, problem: 'authentication' }, { ...invoice, id: 'in_2', problem: 'declined' });
  expect(await screen.findByText('To be confirmed')).toBeVisible();
  expect(screen.getByText('Declined')).toBeVisible();
  const [pay] = screen.getAllByRole('link', { name: 'Pay the invoice of November 21, 2026' });
  expect(pay).toHaveAttribute('href', invoice.hostedUrl);
});

it('offers nothing to pay of what is paid, or was not tried yet, or is given up', async () => {
  listed(
    { ...invoice, status: 'paid' },
    { ...invoice, id: 'in_2' },
    { ...invoice, id: 'in_3', status: 'uncollectible', problem: 'declined' },
  );
  expect(await screen.findByText('Paid')).toBeVisible();
  expect(screen.getByText('Open')).toBeVisible();
  expect(screen.getByText('Not collectible')).toBeVisible();
  expect(screen.queryByRole('link', { name: /^Pay/ })).toBeNull();
});

it('says of what was given back that it was, and how much where that is not all', async () => {
  listed(
    { ...invoice, status: 'paid', refunded: { amount: 1299, currency: 'EUR' } },
    { ...invoice, id: 'in_2', status: 'paid', refunded: { amount: 500, currency: 'EUR' } },
  );
  expect(await screen.findByText('Refunded')).toBeVisible();
  expect(screen.getByText('Paid, €5.00 refunded')).toBeVisible();
  expect(screen.queryByText('Paid')).toBeNull();
});

it('leads from what was paid to its receipt, which is asked for when it is wanted', async () => {
  const page = { opener: window, location: { replace: vi.fn() }, close: vi.fn() };
  vi.spyOn(window, 'open').mockReturnValue(page as unknown as Window);
  const receiptUrl = 'https://pay.stripe.com/receipts/test_1';
  server.use(http.get('/api/billing/invoices/in_2/receipt', () => HttpResponse.json({ receiptUrl })));
  listed(invoice, { ...invoice, id: 'in_2', status: 'paid', hasReceipt: true });
  await userEvent.click(await screen.findByRole('button', { name: 'Receipt for the invoice of November 21, 2026' }));
  await expect.poll(() => page.location.replace.mock.calls).toEqual([[receiptUrl]]);
  expect(page.opener).toBeNull();
});

it('says why there is no receipt, and leaves no empty page', async () => {
  const page = { close: vi.fn() };
  vi.spyOn(window, 'open').mockReturnValue(page as unknown as Window);
  server.use(http.get('/api/billing/invoices/in_1/receipt', () => problem(503, 'unavailable')));
  listed({ ...invoice, status: 'paid', hasReceipt: true });
  await userEvent.click(await screen.findByRole('button', { name: /^Receipt for/ }));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(page.close).toHaveBeenCalled();
});
