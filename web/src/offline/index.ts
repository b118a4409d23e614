import { session } from '../session';
import { keepPictures } from './artwork';
import { createDownloads, type Media } from './createDownloads';
import { createPlaces, type Place } from './createPlaces';
import type { Download, Me } from './download';
import { giveAllBack, giveBack, heldDownloads, renewDownload, sendPlace } from './downloadsApi';
import { lastPerson } from './person';
import { openShelf } from './shelf';
import { allGivenBack, giveBackUnwanted, hasUnwanted } from './unwanted';

const NAME = 'matinee-downloads';
const AGAIN_MS = 15_000;
const EXPIRY_LOOK_MS = 60_000;

const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(NAME);

/** Shaka's whole build is fetched once there is something to store, to play or to remove. */
const media: Media = {
  fetch: async (...parts) => (await import('./shakaMedia')).shakaMedia.fetch(...parts),
  remove: async (download) => (await import('./shakaMedia')).shakaMedia.remove(download),
  sweep: async (known) => (await import('./shakaMedia')).shakaMedia.sweep(known),
};

/** Whose downloads these are: who is signed in, or without a network who was. */
export function me(): Me | null {
  const { status, claims } = session.snapshot();
  if (claims?.profile) return { account: claims.account, profile: claims.profile };
  const person = status === 'unreachable' ? lastPerson() : null;
  return person && { account: person.account, profile: person.profile.id };
}

export const downloads = createDownloads({
  shelf: openShelf<Download>('downloads'),
  media,
  server: { renew: renewDownload, giveBack, held: heldDownloads },
  exclusively: (work) => (navigator.locks ? navigator.locks.request(NAME, work) : work()),
  tell: () => tabs?.postMessage(null),
  me,
  now: Date.now,
  later: (again) => setTimeout(again, AGAIN_MS),
});

export const places = createPlaces({ shelf: openShelf<Place>('places'), send: sendPlace, me, now: Date.now });

/** Without these nothing can be kept here: pages of no secure context, and old browsers. */
export const canDownload = () => 'indexedDB' in window && 'caches' in window && 'locks' in navigator;

/** Once a page: goes on with what was left, and again whenever the network is back or somebody signs in. */
export function startOffline() {
  if (!canDownload()) return;
  tabs?.addEventListener('message', () => void downloads.read());
  let whose: string | undefined;

  async function goOn() {
    await downloads.start();
    if (session.snapshot().status === 'signed-in') {
      await places.tell();
      const account = me()?.account;
      if (account) await giveBackUnwanted(account);
    }
    const mine = downloads.snapshot();
    if (mine.length > 0) await keepPictures(mine, [lastPerson()?.profile.avatarUrl]);
  }

  function changed() {
    const { status } = session.snapshot();
    const now = JSON.stringify([status, me()]);
    if (now === whose || status === 'unknown') return;
    whose = now;
    void goOn();
  }

  session.subscribe(changed);
  changed();
  window.addEventListener('online', () => {
    if (session.snapshot().status === 'unreachable') void session.resume();
    else void goOn();
  });
  setInterval(() => {
    if (session.snapshot().status !== 'unknown') void downloads.expire();
  }, EXPIRY_LOOK_MS);
}

/** Whoever signs out leaves nothing here. */
export async function leaveNothing(account: string): Promise<void> {
  if (!canDownload()) return;
  await downloads.read();
  const dropped = await downloads.drop((download) => download.account === account);
  await places.forget((place) => place.account === account);
  // Said while the token is still good; the media goes at the next start at the latest.
  if (dropped.length > 0 || hasUnwanted(account)) {
    await giveAllBack().then(
      () => allGivenBack(account),
      () => undefined,
    );
  }
}
