import { expect, it, vi } from 'vitest';
import { createPlaces, type Place } from './createPlaces';
import type { Me } from './download';

const ADA: Me = { account: 'a', profile: 'ada' };

function kept() {
  const shelf = new Map<string, Place>();
  const state = { now: Date.parse('2026-11-21T20:00:00Z'), me: ADA as Me | null };
  const send = vi.fn(async (_title: string, _place: object): Promise<void> => undefined);
  const places = createPlaces({
    shelf: {
      all: async () => [...shelf.values()],
      put: async (place) => void shelf.set(place.id, place),
      remove: async (id) => void shelf.delete(id),
    },
    send,
    me: () => state.me,
    now: () => state.now,
  });
  return { shelf, state, send, places };
}

const film = (positionMs: number) => ({ titleId: 'film', episodeId: null, positionMs });

it('keeps of each film and episode the latest, and tells it once, with when that was', async () => {
  const { state, send, places } = kept();
  await places.keep(film(1000));
  state.now += 60_000;
  await places.keep(film(61_000));
  await places.keep({ titleId: 'series', episodeId: 'e1', positionMs: 5 });

  await places.tell();
  await places.tell();

  expect(send.mock.calls).toEqual([
    ['film', { positionMs: 61_000, at: '2026-11-21T20:01:00.000Z' }],
    ['series', { positionMs: 5, at: '2026-11-21T20:01:00.000Z', episodeId: 'e1' }],
  ]);
});

it('tells it another time when nobody answered', async () => {
  const { send, places } = kept();
  await places.keep(film(1000));
  send.mockRejectedValueOnce({ status: 0, code: 'unreachable' });
  await places.tell();
  await places.tell();
  expect(send).toHaveBeenCalledTimes(2);
});

it('says no more of what the server does not know any longer', async () => {
  const { send, places } = kept();
  await places.keep(film(1000));
  send.mockRejectedValueOnce({ status: 404, code: 'not-found' });
  await places.tell();
  await places.tell();
  expect(send).toHaveBeenCalledOnce();
});

it('tells what came while it was telling the next time', async () => {
  const { send, places, state } = kept();
  await places.keep(film(1000));
  send.mockImplementationOnce(async () => {
    state.now += 1000;
    await places.keep(film(2000));
  });
  await places.tell();
  await places.tell();
  expect(send.mock.calls.map(([, place]) => (place as Place).positionMs)).toEqual([1000, 2000]);
});

it('forgets what is older than any download', async () => {
  const { shelf, send, places, state } = kept();
  await places.keep(film(1000));
  state.now += 61 * 86_400_000;
  await places.tell();
  expect(send).not.toHaveBeenCalled();
  expect(shelf.size).toBe(0);
});

it('tells nothing in another profile’s name', async () => {
  const { send, places, state } = kept();
  await places.keep(film(1000));
  state.me = { account: 'a', profile: 'bob' };
  await places.tell();
  expect(send).not.toHaveBeenCalled();
  state.me = ADA;
  await places.tell();
  expect(send).toHaveBeenCalledOnce();
});
