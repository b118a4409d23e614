import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useWakeLock } from './useWakeLock';

/** Locks as a browser gives them: one that is held goes when the page is hidden. */
let held: Set<object>;
const request = vi.fn(async () => {
  const lock = { release: async () => void held.delete(lock) };
  held.add(lock);
  return lock;
});

beforeEach(() => {
  held = new Set();
  request.mockClear();
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
  hide(false);
});
afterEach(() => {
  Reflect.deleteProperty(navigator, 'wakeLock');
  Reflect.deleteProperty(document, 'hidden');
});

function hide(hidden: boolean) {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  if (hidden) held.clear();
  document.dispatchEvent(new Event('visibilitychange'));
}

async function playing(is: boolean) {
  const { rerender, unmount } = renderHook((now: boolean) => useWakeLock(now), { initialProps: is });
  const settle = () => act(async () => undefined);
  await settle();
  return { unmount, settle, become: (now: boolean) => act(async () => rerender(now)) };
}

it('keeps the screen awake while something plays, and lets it sleep once that is paused', async () => {
  const { become } = await playing(false);
  expect(request).not.toHaveBeenCalled();
  await become(true);
  expect(request).toHaveBeenCalledExactlyOnceWith('screen');
  expect(held.size).toBe(1);
  await become(false);
  expect(held.size).toBe(0);
});

it('takes the lock again when the page is seen again, and not before', async () => {
  const { settle } = await playing(true);
  hide(true);
  await settle();
  expect(held.size).toBe(0);
  expect(request).toHaveBeenCalledOnce();
  hide(false);
  await settle();
  expect(held.size).toBe(1);
});

it('takes none when the page is seen again while it is paused', async () => {
  const { become, settle } = await playing(true);
  hide(true);
  await become(false);
  hide(false);
  await settle();
  expect(held.size).toBe(0);
});

it('holds nothing after the player is left, also where the lock comes late', async () => {
  let give = () => {};
  request.mockImplementationOnce(async () => {
    await new Promise<void>((resolve) => {
      give = resolve;
    });
    const lock = { release: async () => void held.delete(lock) };
    held.add(lock);
    return lock;
  });
  const { unmount, settle } = await playing(true);
  unmount();
  give();
  await settle();
  await vi.waitFor(() => expect(held.size).toBe(0));
});

it('plays on where the browser gives none', async () => {
  request.mockRejectedValueOnce(new DOMException('The battery is low', 'NotAllowedError'));
  const { become } = await playing(true);
  expect(held.size).toBe(0);
  await become(false);
  await become(true);
  expect(held.size).toBe(1);
});
