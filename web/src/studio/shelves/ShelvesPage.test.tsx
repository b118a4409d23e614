import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { api } from '../../api/api';
import { store } from '../../app/store';
import { answers, problem, server } from '../../test/server';
import { show } from '../../test/show';
import type { ShelfChannel } from '../model';
import { ShelvesPage } from './ShelvesPage';

const channel = (slug: string, name: string, order: number): ShelfChannel => ({
  slug,
  name,
  tagline: '',
  color: '#8b5a2b',
  order,
  names: {},
  taglines: {},
  titleCount: order,
  titles: [],
});

let channels: ShelfChannel[];
let sent: unknown[];

beforeEach(() => {
  store.dispatch(api.util.resetApiState());
  channels = [channel('silent', 'Silent films', 0), channel('noir', 'Film noir', 1), channel('colour', 'In colour', 2)];
  sent = [];
  server.use(
    answers('/api/studio/genres', { items: [] }),
    http.get('/api/studio/channels', () => HttpResponse.json({ items: channels })),
    http.put('/api/studio/channels/order', async ({ request }) => {
      const { slugs } = (await request.json()) as { slugs: string[] };
      sent.push(slugs);
      channels = slugs.flatMap((slug) => channels.find((one) => one.slug === slug) ?? []);
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

const names = () => {
  const list = screen.getByRole('list', { name: 'Channels' });
  return within(list)
    .getAllByRole('button', { name: /^Move / })
    .map((grip) => grip.getAttribute('aria-label'));
};

async function moveTheFirstDown() {
  const user = userEvent.setup();
  show(<ShelvesPage />);
  (await screen.findByRole('button', { name: 'Move Silent films, 1 of 3' })).focus();
  await user.keyboard(' {ArrowDown} ');
}

it('keeps the order of channels', async () => {
  await moveTheFirstDown();
  expect(await screen.findByText('The order is kept.')).toBeVisible();
  expect(sent).toEqual([['noir', 'silent', 'colour']]);
  expect(names()).toEqual(['Move Film noir, 1 of 3', 'Move Silent films, 2 of 3', 'Move In colour, 3 of 3']);
  expect(screen.getByText('1 title')).toBeVisible();
});

it('shows the order that there was when another is refused', async () => {
  let asked = 0;
  server.use(
    http.put('/api/studio/channels/order', () => problem(503, 'unavailable')),
    http.get('/api/studio/channels', () => {
      // Asked again after the refusal, it does not answer either.
      return asked++ === 0 ? HttpResponse.json({ items: channels }) : problem(503, 'unavailable');
    }),
  );
  await moveTheFirstDown();
  expect(await screen.findByText('The order could not be kept; it is as it was.')).toBeVisible();
  await waitFor(() => expect(names()[0]).toBe('Move Silent films, 1 of 3'));
});
