import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createImpressions, type Impression } from './impressions';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function seen(titleId: string, rowId = 'new'): Impression {
  return { rowId, titleId, position: 0 };
}

it('tells what was seen in one batch, each card once', () => {
  const send = vi.fn();
  const impressions = createImpressions({ send, wait: 1000 });
  impressions.note(seen('1'));
  impressions.note(seen('2'));
  impressions.note(seen('1'));
  impressions.note(seen('1', 'trending'));
  expect(send).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(send).toHaveBeenCalledExactlyOnceWith([seen('1'), seen('2'), seen('1', 'trending')]);
});

it('loses nothing when the page is left, and tells nothing twice', () => {
  const send = vi.fn();
  const impressions = createImpressions({ send });
  impressions.note(seen('1'));
  impressions.flush();
  impressions.flush();
  vi.runAllTimers();
  expect(send).toHaveBeenCalledTimes(1);
});

it('forgets with the profile', () => {
  const send = vi.fn();
  const impressions = createImpressions({ send });
  impressions.note(seen('1'));
  impressions.forget();
  vi.runAllTimers();
  expect(send).not.toHaveBeenCalled();
});
