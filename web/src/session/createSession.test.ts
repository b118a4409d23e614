import { describe, expect, it, vi } from 'vitest';
import { token } from '../test/tokens';
import { createSession, type Grant, type TabMessage } from './createSession';

function granted(name: string): Grant {
  return { accessToken: token({}, name), expiresIn: 900 };
}

/** Tabs of one browser: they share the lock and hear each other. */
function browser(refresh: () => Promise<Grant | null>, now?: () => number) {
  const listeners: ((message: TabMessage) => void)[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  const exclusively = <T>(work: () => Promise<T>): Promise<T> => {
    // The next has its turn however the one before it ended; how that was is its caller's to hear.
    const turn = queue.then(work, work);
    queue = turn;
    return turn;
  };
  return () => {
    let own: ((message: TabMessage) => void) | undefined;
    const tabs = {
      hear: (listener: (message: TabMessage) => void) => {
        own = listener;
        listeners.push(listener);
      },
      say: (message: TabMessage) => {
        for (const listener of listeners) if (listener !== own) listener(message);
      },
    };
    return createSession({ refresh, exclusively, tabs, ...(now ? { now } : {}) });
  };
}

describe('a session', () => {
  it('is refreshed once, however many ask at the same time', async () => {
    const refresh = vi.fn(async () => granted('new'));
    const session = browser(refresh)();
    const tokens = await Promise.all([session.renew(null), session.renew(null), session.renew(null)]);
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(new Set(tokens)).toEqual(new Set([token({}, 'new')]));
  });

  it('is refreshed by one tab at a time, and the other takes that token', async () => {
    const refresh = vi.fn(async () => granted('shared'));
    const tab = browser(refresh);
    const [first, second] = [tab(), tab()];
    first.begin(granted('stale'));
    const stale = token({}, 'stale');
    expect(await Promise.all([first.renew(stale), second.renew(stale)])).toEqual([
      token({}, 'shared'),
      token({}, 'shared'),
    ]);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('renews a token that is about to expire before it is used', async () => {
    let time = 0;
    const refresh = vi.fn(async () => granted('second'));
    const session = browser(refresh, () => time)();
    session.begin(granted('first'));
    expect(await session.fresh()).toBe(token({}, 'first'));
    time = 895_000;
    expect(await session.fresh()).toBe(token({}, 'second'));
  });

  it('ends when the server says so, and says that it was ended', async () => {
    const session = browser(async () => null)();
    session.begin(granted('first'));
    expect(await session.renew(token({}, 'first'))).toBeNull();
    expect(session.snapshot()).toMatchObject({ status: 'anonymous', ended: true });
  });

  it('starts anonymous without a word when there never was one', async () => {
    const session = browser(async () => null)();
    await session.resume();
    expect(session.snapshot()).toMatchObject({ status: 'anonymous', ended: false });
  });

  it('is not thrown away because the network is down', async () => {
    const session = browser(() => Promise.reject(new Error('down')))();
    await session.resume();
    expect(session.snapshot().status).toBe('unreachable');
  });

  it('signs out in every tab', () => {
    const tab = browser(async () => null);
    const [first, second] = [tab(), tab()];
    first.begin(granted('first'));
    expect(second.snapshot().status).toBe('signed-in');
    second.end();
    expect(first.snapshot()).toMatchObject({ status: 'anonymous', ended: false });
  });

  it('reads the profile out of the token', () => {
    const session = browser(async () => null)();
    session.begin({ accessToken: token({ profile: 'p1', maturity: 12, kids: true }), expiresIn: 900 });
    expect(session.snapshot().claims).toMatchObject({ profile: 'p1', maturity: 12, kids: true });
  });
});
