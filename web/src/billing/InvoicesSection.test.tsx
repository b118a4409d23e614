import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { api } from '../api/api';
import { store } from '../app/store';
import { server } from '../test/server';
import { show } from '../test/show';
import type { Invoice } from './billingApi';
import { InvoicesSection } from './InvoicesSection';

const invoice: Invoice = {
  id: 'in_1',
  date: '2026-11-21T10:00:00Z',
  amount: { amount: 1299, currency: 'EUR' },
  status: 'open',
  hostedUrl: 'https://invoice.stripe.com/i/test_1',
  pdfUrl: 'https://invoice.stripe.com/i/test_1/pdf',
};

beforeEach(() => {
  store.dispatch(api.util.resetApiState());
});

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
