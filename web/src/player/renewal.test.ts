import { expect, it, vi } from 'vitest';
import { createRenewal, type Renewed } from './renewal';

function renewal() {
  let time = 0;
  let answer: (came: Renewed) => void = () => {};
  const renew = vi.fn(
    () =>
      new Promise<Renewed>((resolve) => {
        answer = resolve;
      }),
  );
  const made = createRenewal(renew, () => time);
  return { made, renew, answer: (came: Renewed) => answer(came), later: (ms: number) => (time += ms) };
}

it('asks once for all that are refused together, and lets requests wait for the answer', async () => {
  const { made, renew, answer } = renewal();
  const both = [made.refused(), made.refused()];
  let waited = false;
  const settled = made.settled().then(() => {
    waited = true;
  });
  await Promise.resolve();
  expect(waited).toBe(false);
  answer('renewed');
  expect(await Promise.all(both)).toEqual(['renewed', 'renewed']);
  await settled;
  expect(renew).toHaveBeenCalledTimes(1);
});

it('asks again for what is refused later, and not at once', async () => {
  const { made, renew, answer, later } = renewal();
  const first = made.refused();
  answer('renewed');
  await first;
  expect(await made.refused()).toBe('unreachable');
  later(2_000);
  void made.refused();
  expect(renew).toHaveBeenCalledTimes(2);
});

it('lets requests go on where nobody answered', async () => {
  const { made, answer } = renewal();
  const asked = made.refused();
  answer('unreachable');
  expect(await asked).toBe('unreachable');
  await made.settled();
});
