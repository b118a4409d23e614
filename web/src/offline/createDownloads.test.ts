import { describe, expect, it, vi } from 'vitest';
import type { Problem } from '../api/problem';
import { createDownloads, type Fetching, type Media, MediaFailure } from './createDownloads';
import type { Download, GrantedDownload, Me } from './download';

const ADA: Me = { account: 'a', profile: 'ada' };
const NOW = Date.parse('2026-11-21T20:00:00Z');
const gone: Problem = { status: 410, code: 'download-ended' };
const unreachable: Problem = { status: 0, code: 'unreachable' };

function grant(id: string, more: Partial<GrantedDownload> = {}): GrantedDownload {
  return {
    downloadId: id,
    expiresAt: '2026-12-21T20:00:00Z',
    manifestUrl: `/media/${id}/v1/master.m3u8`,
    signedUntil: '2026-11-21T20:20:00Z',
    resumeAt: 0,
    durationMs: 60_000,
    tracks: { audio: [], subtitles: [] },
    markers: [],
    title: { id: `title-${id}`, title: id } as GrantedDownload['title'],
    ...more,
  };
}

const CHOICE = { height: 240, audio: [], subtitles: [] };

/** A browser whose storage outlives its pages, and a media store that does what a test says. */
function browser() {
  const kept = new Map<string, Download>();
  const removed: (string | null)[] = [];
  let busy: Promise<unknown> = Promise.resolve();
  const state = { now: NOW, me: ADA as Me | null, later: [] as (() => void)[] };
  const media = {
    fetch: vi.fn<Media['fetch']>(async ({ id }) => ({ offlineUri: `offline:${id}`, bytes: 1000 })),
    remove: vi.fn<Media['remove']>(async ({ offlineUri }) => void removed.push(offlineUri)),
    sweep: vi.fn<Media['sweep']>(async () => undefined),
  };
  const server = {
    renew: vi.fn(async (id: string) => grant(id, { signedUntil: '2026-11-21T21:00:00Z' })),
    giveBack: vi.fn(async (_: string) => undefined),
    held: vi.fn(async () => [...kept.keys()]),
  };
  const page = () =>
    createDownloads({
      shelf: {
        all: async () => [...kept.values()],
        put: async (download) => void kept.set(download.id, download),
        remove: async (id) => void kept.delete(id),
      },
      media,
      server,
      exclusively: (work) => {
        const done = busy.then(work);
        busy = done.catch(() => undefined);
        return done;
      },
      tell: () => undefined,
      me: () => state.me,
      now: () => state.now,
      later: (again) => void state.later.push(again),
    });
  return { kept, removed, state, media, server, page };
}

const states = (kept: Map<string, Download>) => Object.fromEntries([...kept].map(([id, one]) => [id, one.state]));

/** Fetches until it is told how that goes. */
function held() {
  const fetches: { download: Download; parts: Fetching; end: (failed?: unknown) => void }[] = [];
  const fetch: Media['fetch'] = (download, parts) =>
    new Promise((resolve, reject) => {
      parts.signal.addEventListener('abort', () => reject(new MediaFailure('network')));
      fetches.push({
        download,
        parts,
        end: (failed) => (failed ? reject(failed) : resolve({ offlineUri: `offline:${download.id}`, bytes: 1000 })),
      });
    });
  return { fetches, fetch };
}

describe('fetching', () => {
  it('fetches one after another, and what is stored says where', async () => {
    const { kept, media, page } = browser();
    const { fetches, fetch } = held();
    media.fetch.mockImplementation(fetch);
    const downloads = page();
    await downloads.add(grant('one'), CHOICE, 500);
    await downloads.add(grant('two'), CHOICE, 500);
    await vi.waitFor(() => expect(fetches).toHaveLength(1));
    expect(states(kept)).toEqual({ one: 'fetching', two: 'queued' });

    fetches[0]?.end();
    await vi.waitFor(() => expect(fetches).toHaveLength(2));
    fetches[1]?.end();

    await vi.waitFor(() => expect(states(kept)).toEqual({ one: 'stored', two: 'stored' }));
    expect(kept.get('two')).toMatchObject({ offlineUri: 'offline:two', bytes: 1000, progress: 1 });
  });

  it('goes on after a reload with what a closed page was fetching', async () => {
    const { kept, media, page } = browser();
    const { fetch } = held();
    media.fetch.mockImplementationOnce(fetch);
    await page().add(grant('one'), CHOICE, 500);
    await vi.waitFor(() => expect(states(kept)).toEqual({ one: 'fetching' }));

    // That page is gone, and its lock with it.
    const next = browser();
    for (const [id, one] of kept) next.kept.set(id, one);
    await next.page().start();

    await vi.waitFor(() => expect(states(next.kept)).toEqual({ one: 'stored' }));
    expect(next.media.sweep).toHaveBeenCalledOnce();
  });

  it('waits for the network, and goes on when it is asked again', async () => {
    const { kept, media, state, page } = browser();
    media.fetch.mockRejectedValueOnce(new MediaFailure('network'));
    await page().add(grant('one'), CHOICE, 500);
    await vi.waitFor(() => expect(states(kept)).toEqual({ one: 'waiting' }));

    state.later[0]?.();

    await vi.waitFor(() => expect(states(kept)).toEqual({ one: 'stored' }));
  });

  it.each([
    ['space', 'space'],
    ['media', 'media'],
  ] as const)('fails for want of %s, and the next one has its turn', async (kind, why) => {
    const { kept, media, page } = browser();
    media.fetch.mockRejectedValueOnce(new MediaFailure(kind));
    const downloads = page();
    await downloads.add(grant('one'), CHOICE, 500);
    await downloads.add(grant('two'), CHOICE, 500);
    await vi.waitFor(() => expect(states(kept)).toEqual({ one: 'failed', two: 'stored' }));
    expect(kept.get('one')?.why).toBe(why);
  });

  it('asks for new cookies before the old ones run out', async () => {
    const { media, server, page } = browser();
    await page().add(grant('one', { signedUntil: '2026-11-21T20:01:00Z' }), CHOICE, 500);
    await vi.waitFor(() => expect(media.fetch).toHaveBeenCalledOnce());
    expect(server.renew).toHaveBeenCalledWith('one');
  });

  it('stops when it is paused, and goes on from there', async () => {
    const { kept, media, page } = browser();
    const { fetches, fetch } = held();
    media.fetch.mockImplementationOnce(fetch);
    const downloads = page();
    await downloads.add(grant('one'), CHOICE, 500);
    await vi.waitFor(() => expect(fetches).toHaveLength(1));

    await downloads.pause('one');

    expect(fetches[0]?.parts.signal.aborted).toBe(true);
    await vi.waitFor(() => expect(states(kept)).toEqual({ one: 'paused' }));
    await downloads.resume('one');
    await vi.waitFor(() => expect(states(kept)).toEqual({ one: 'stored' }));
  });

  it('leaves alone what another profile was fetching', async () => {
    const { kept, media, state, page } = browser();
    state.me = { account: 'a', profile: 'bob' };
    kept.set('one', { ...stored('one'), state: 'queued' });
    await page().start();
    await vi.waitFor(() => expect(media.sweep).toHaveBeenCalled());
    expect(media.fetch).not.toHaveBeenCalled();
    expect(states(kept)).toEqual({ one: 'queued' });
  });
});

function stored(id: string, more: Partial<GrantedDownload> = {}): Download {
  return {
    id,
    ...ADA,
    grant: grant(id, more),
    choice: CHOICE,
    state: 'stored',
    why: null,
    progress: 1,
    bytes: 1000,
    offlineUri: `offline:${id}`,
    addedAt: NOW,
    checkedAt: NOW,
  };
}

describe('what may not be kept', () => {
  it('goes when it has run out, whoever’s it is', async () => {
    const { kept, removed, page } = browser();
    kept.set('old', stored('old', { expiresAt: '2026-11-21T20:00:00Z' }));
    kept.set('bobs', { ...stored('bobs', { expiresAt: '2026-11-21T20:00:00Z' }), profile: 'bob' });
    kept.set('new', stored('new'));
    await page().start();
    await vi.waitFor(() => expect(removed).toEqual(['offline:old', 'offline:bobs']));
    await vi.waitFor(() => expect(kept.get('old')).toMatchObject({ state: 'gone', why: 'expired', offlineUri: null }));
    await vi.waitFor(() => expect(states(kept)).toEqual({ old: 'gone', new: 'stored' }));
  });

  it('goes when the server says so at the next contact', async () => {
    const { kept, removed, state, server, page } = browser();
    kept.set('one', stored('one'));
    state.now = NOW + 3_600_000;
    server.renew.mockRejectedValue(gone);
    await page().start();
    expect(kept.get('one')).toMatchObject({ state: 'gone', why: 'ended', offlineUri: null });
    expect(removed).toEqual(['offline:one']);
  });

  it('goes when it was given back on another device, and with a profile that is no more', async () => {
    const { kept, removed, state, server, page } = browser();
    state.now = NOW + 1;
    for (const id of ['one', 'two']) kept.set(id, stored(id));
    kept.set('bobs', { ...stored('bobs'), profile: 'bob' });
    kept.set('strangers', { ...stored('strangers'), account: 'b' });
    server.held.mockResolvedValue(['two']);
    await page().start();
    await vi.waitFor(() => expect(removed).toEqual(['offline:one', 'offline:bobs']));
    await vi.waitFor(() => expect(states(kept)).toEqual({ one: 'gone', two: 'stored', strangers: 'stored' }));
  });

  it('stays when it was granted while the server was asked', async () => {
    const { kept, server, page } = browser();
    kept.set('one', stored('one'));
    server.held.mockResolvedValue([]);
    await page().start();
    expect(states(kept)).toEqual({ one: 'stored' });
  });

  it('stays while nobody can be asked', async () => {
    const { kept, state, server, page } = browser();
    kept.set('one', stored('one'));
    state.now = NOW + 3_600_000;
    server.renew.mockRejectedValue(unreachable);
    await page().start();
    expect(states(kept)).toEqual({ one: 'stored' });
  });

  it('gets all its time again when it is asked for', async () => {
    const { kept, state, server, page } = browser();
    kept.set('one', stored('one'));
    state.now = NOW + 3_600_000;
    server.renew.mockResolvedValue(grant('one', { expiresAt: '2026-12-30T00:00:00Z' }));
    await page().start();
    expect(kept.get('one')?.grant.expiresAt).toBe('2026-12-30T00:00:00Z');
  });
});

describe('removing', () => {
  it('forgets it here, and gives it back', async () => {
    const { kept, removed, server, page } = browser();
    kept.set('one', stored('one'));
    const downloads = page();
    await downloads.read();
    await downloads.remove('one');
    expect(kept.size).toBe(0);
    expect(removed).toEqual(['offline:one']);
    expect(server.giveBack).toHaveBeenCalledWith('one');
  });

  it('forgets it also where it cannot be given back now', async () => {
    const { kept, server, page } = browser();
    kept.set('one', stored('one'));
    server.giveBack.mockRejectedValue(unreachable);
    const downloads = page();
    await downloads.read();
    await downloads.remove('one');
    expect(kept.size).toBe(0);
  });

  it('leaves nothing of what was stored in the moment in which it was removed', async () => {
    const { kept, removed, media, page } = browser();
    const { fetches, fetch } = held();
    media.fetch.mockImplementationOnce((download, parts) =>
      fetch(download, { ...parts, signal: new AbortController().signal }),
    );
    const downloads = page();
    await downloads.add(grant('one'), CHOICE, 500);
    await vi.waitFor(() => expect(fetches).toHaveLength(1));

    await downloads.remove('one');
    fetches[0]?.end();

    await vi.waitFor(() => expect(removed).toContain('offline:one'));
    expect(kept.size).toBe(0);
  });

  it('removes at the next start what a page was closed over', async () => {
    const { kept, removed, page } = browser();
    kept.set('one', { ...stored('one'), state: 'dropped' });
    await page().start();
    await vi.waitFor(() => expect(kept.size).toBe(0));
    expect(removed).toEqual(['offline:one']);
  });
});
