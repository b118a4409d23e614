import { http } from '../api/api';
import type { PlaybackTitleProgress } from '../api/contract';
import type { Problem } from '../api/problem';
import type { Grant, WatchRequest } from '../player/playbackApi';
import { placeId } from './createPlaces';
import { contentOf, type Download, isMine, isPlayable } from './download';
import { isFinished } from './finished';
import { downloads, me, places } from './index';
import { timelineOf } from './timeline';

const HERE = 'here:';
/** How long playing waits for news of where one was on other devices. */
const PATIENCE_MS = 1_500;

/** Playing what is stored in this browser holds no session at the server. */
export const isHere = (sessionId: string) => sessionId.startsWith(HERE);

/** What plays from here, as the player takes it; null where it is to be streamed. Rejects with why it may not be played. */
export async function playHere({ titleId, episodeId, trailer }: WatchRequest): Promise<Grant | null> {
  const whose = me();
  if (trailer || !whose || !('indexedDB' in window)) return null;
  const stored = () => downloads.snapshot().filter((one) => isMine(one, whose) && one.grant.title.id === titleId);
  if (downloads.isRead() && stored().length === 0) return null;
  await downloads.read();
  await downloads.expire();
  const ofTitle = stored();
  const known = await places.of(whose.profile);
  const chosen = episodeId
    ? ofTitle.find((one) => contentOf(one) === episodeId)
    : (lastWatched(ofTitle, known) ?? ofTitle.find((one) => isPlayable(one, Date.now())) ?? ofTitle[0]);
  if (!chosen || !isPlayable(chosen, Date.now())) {
    if (chosen?.why === 'expired' && !navigator.onLine) throw { status: 0, code: 'download-expired' } satisfies Problem;
    return null;
  }
  const here = known.find(({ id }) => id === placeId(whose.profile, contentOf(chosen)));
  return granted(chosen, await resumeAt(chosen, here), await timelineOf(chosen), ofTitle);
}

function lastWatched(ofTitle: Download[], known: { id: string; profile: string; at: string }[]) {
  const at = (one: Download) => known.find(({ id, profile }) => id === placeId(profile, contentOf(one)))?.at ?? '';
  const begun = ofTitle.filter((one) => isPlayable(one, Date.now()) && at(one));
  return begun.sort((a, b) => at(b).localeCompare(at(a)))[0];
}

function granted(
  { id, grant, offlineUri }: Download,
  resumeAt: number,
  thumbnails: string | undefined,
  ofTitle: Download[],
): Grant {
  const { durationMs, tracks, markers, title, episode, next, expiresAt } = grant;
  const hasNext = next && (navigator.onLine || ofTitle.some((one) => contentOf(one) === next.episodeId));
  return {
    sessionId: HERE + id,
    manifestUrl: offlineUri ?? '',
    resumeAt,
    expiresAt,
    heartbeatEvery: 10,
    durationMs,
    tracks,
    markers,
    title,
    ...(thumbnails && { thumbnails }),
    ...(episode && { episode }),
    ...(hasNext && { next }),
  };
}

/** Where one was last, here or, if that is soon known, elsewhere; in seconds. */
async function resumeAt(
  { grant, addedAt }: Download,
  here: { positionMs: number; at: string } | undefined,
): Promise<number> {
  const known = here ?? { positionMs: grant.resumeAt * 1000, at: new Date(addedAt).toISOString() };
  const elsewhere = navigator.onLine ? await placeElsewhere(grant.title.id, grant.episode?.episodeId) : null;
  const latest = elsewhere && elsewhere.at > known.at ? elsewhere : known;
  return isFinished(latest.positionMs, grant) ? 0 : Math.floor(latest.positionMs / 1000);
}

async function placeElsewhere(titleId: string, episodeId: string | undefined) {
  try {
    const url = `/api/playback/progress/${encodeURIComponent(titleId)}`;
    const { data } = await http.get<PlaybackTitleProgress>(url, { timeout: PATIENCE_MS });
    const found = episodeId ? data.episodes?.find((one) => one.episodeId === episodeId) : data;
    return found?.watchedAt ? { positionMs: found.positionMs, at: found.watchedAt } : null;
  } catch {
    // Then it goes on where this browser knows.
    return null;
  }
}

/** Keeps where it is, and says so when that can be said. */
export async function keepPlaceHere(sessionId: string, positionMs: number): Promise<void> {
  const download = downloads.snapshot().find(({ id }) => HERE + id === sessionId);
  if (!download || positionMs <= 0) return;
  const { title, episode } = download.grant;
  await places.keep({
    titleId: title.id,
    episodeId: episode?.episodeId ?? null,
    positionMs: Math.min(Math.round(positionMs), download.grant.durationMs),
  });
  if (navigator.onLine) await places.tell();
}
