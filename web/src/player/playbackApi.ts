import { http } from '../api/api';
import type {
  PlaybackHeartbeatRequest,
  PlaybackSessionsEndRequest,
  PlaybackStartedSession,
  PlaybackStartRequest,
} from '../api/contract';
import { isProblem, type Problem, toProblem } from '../api/problem';
import { isHere, keepPlaceHere, playHere } from '../offline/localPlayback';
import { session } from '../session';
import { deviceId, deviceName } from './deviceId';
import type { Renewed } from './renewal';

export interface WatchRequest {
  titleId: string;
  episodeId: string | null;
  trailer: boolean;
}

export type Grant = PlaybackStartedSession;
export type EpisodeRef = NonNullable<Grant['episode']>;
export type Marker = Grant['markers'][number];
type Ending = NonNullable<PlaybackSessionsEndRequest>;
export type Beat = PlaybackHeartbeatRequest;

const SESSIONS = '/api/playback/sessions';

async function asked<T>(request: Promise<{ data: T }>): Promise<T> {
  try {
    return (await request).data;
  } catch (error) {
    throw toProblem(error) satisfies Problem;
  }
}

export async function startPlayback({ titleId, episodeId, trailer }: WatchRequest): Promise<Grant> {
  const here = await playHere({ titleId, episodeId, trailer });
  if (here) return here;
  const what = episodeId ? { titleId, episodeId } : { titleId };
  const kind = trailer ? 'trailer' : 'feature';
  const name = deviceName();
  const device = { deviceId: deviceId(), ...(name && { deviceName: name }) };
  const request: PlaybackStartRequest = { ...what, kind, client: 'web', ...device };
  const grant = await asked(http.post<Grant>(SESSIONS, request));
  // It is in the browser's cache, or on its way there, when the player asks for it; what fails fails again there, in words.
  void fetch(grant.manifestUrl).catch(() => undefined);
  return grant;
}

export function sendBeat(sessionId: string, beat: Beat): Promise<unknown> {
  if (isHere(sessionId)) return keepPlaceHere(sessionId, beat.positionMs);
  return asked(http.post(`${SESSIONS}/${encodeURIComponent(sessionId)}/heartbeat`, beat));
}

/** Another of the account's streams, so that this one has room. */
export function endStream(sessionId: string): Promise<unknown> {
  return asked(http.delete(`${SESSIONS}/${encodeURIComponent(sessionId)}`));
}

/** Asks for the cookies anew: the media was refused with those that there are. */
export async function renewCookies(sessionId: string, beat: Beat): Promise<Renewed> {
  try {
    await sendBeat(sessionId, { ...beat, refused: true });
    return 'renewed';
  } catch (refused) {
    return isProblem(refused) && isOver(refused) ? 'ended' : 'unreachable';
  }
}

/** The server ended this playback: it was started elsewhere, or taken away. */
export function isOver({ status }: Problem): boolean {
  return status === 410 || status === 404;
}

/** What browsers' Clear Key asks and is answered (W3C Encrypted Media Extensions, 9.1.3 and 9.1.4). */
interface Licence {
  keys: { kid: string; k: string }[];
}

/** The key of an encrypted film, in base64url. */
export async function askForKey(licenseUrl: string, kid: string): Promise<string> {
  const licence = await asked(http.post<Licence>(licenseUrl, { kids: [kid], type: 'temporary' }));
  const key = licence.keys.find((one) => one.kid === kid);
  if (!key) throw new Error('The licence has not the key that was asked for');
  return key.k;
}

/** Frees the stream, keeps the place and says how it went since the last heartbeat, also while the page is being left. */
export async function leavePlayback(sessionId: string, positionMs: number, qoe?: Ending['qoe']): Promise<void> {
  if (isHere(sessionId)) return keepPlaceHere(sessionId, positionMs);
  const token = session.current();
  if (!token) return;
  const ending: Ending = { positionMs: Math.round(positionMs), ...(qoe && { qoe }) };
  await fetch(`${SESSIONS}/${encodeURIComponent(sessionId)}`, {
    method: 'DELETE',
    keepalive: true,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(ending),
  });
}
