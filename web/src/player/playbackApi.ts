import { http } from '../api/api';
import type {
  PlaybackHeartbeatRequest,
  PlaybackSessionsEndRequest,
  PlaybackStartedSession,
  PlaybackStartRequest,
} from '../api/contract';
import { type Problem, toProblem } from '../api/problem';
import { isHere, keepPlaceHere, playHere } from '../offline/localPlayback';
import { session } from '../session';
import { deviceId } from './deviceId';

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
  const request: PlaybackStartRequest = { ...what, kind, client: 'web', deviceId: deviceId() };
  return asked(http.post<Grant>(SESSIONS, request));
}

export function sendBeat(sessionId: string, beat: Beat): Promise<unknown> {
  if (isHere(sessionId)) return keepPlaceHere(sessionId, beat.positionMs);
  return asked(http.post(`${SESSIONS}/${encodeURIComponent(sessionId)}/heartbeat`, beat));
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
