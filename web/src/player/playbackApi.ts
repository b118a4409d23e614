import { http } from '../api/api';
import { type Problem, toProblem } from '../api/problem';
import type { Card } from '../browse/catalogue';
import { session } from '../session';
import { deviceId } from './deviceId';
import type { Quality } from './quality';

export interface WatchRequest {
  titleId: string;
  episodeId: string | null;
  trailer: boolean;
}

export interface EpisodeRef {
  titleId: string;
  episodeId: string;
  season: number;
  number: number;
  title: string;
  still?: string;
}

export interface Marker {
  kind: string;
  startMs: number;
  endMs: number;
}

export interface Grant {
  sessionId: string;
  manifestUrl: string;
  /** Seconds. */
  resumeAt?: number;
  expiresAt?: string;
  /** Seconds. */
  heartbeatEvery?: number;
  durationMs?: number;
  markers?: Marker[];
  /** A WebVTT track of pictures along the time line. */
  thumbnails?: string;
  title?: Card;
  episode?: EpisodeRef;
  next?: EpisodeRef;
}

export interface Beat {
  positionMs: number;
  state: 'playing' | 'paused' | 'buffering' | 'ended';
  qoe?: Quality;
}

const SESSIONS = '/api/playback/sessions';

async function asked<T>(request: Promise<{ data: T }>): Promise<T> {
  try {
    return (await request).data;
  } catch (error) {
    throw toProblem(error) satisfies Problem;
  }
}

export async function startPlayback({ titleId, episodeId, trailer }: WatchRequest): Promise<Grant> {
  const what = episodeId ? { titleId, episodeId } : { titleId };
  const kind = trailer ? 'trailer' : 'feature';
  const grant = await asked(http.post<Grant>(SESSIONS, { ...what, kind, client: 'web', deviceId: deviceId() }));
  return { ...grant, markers: Array.isArray(grant.markers) ? grant.markers : [] };
}

export function sendBeat(sessionId: string, beat: Beat): Promise<unknown> {
  return asked(http.post(`${SESSIONS}/${encodeURIComponent(sessionId)}/heartbeat`, beat));
}

/** Frees the stream and keeps the place, also while the page is being left. */
export async function leavePlayback(sessionId: string, positionMs: number): Promise<void> {
  const token = session.current();
  if (!token) return;
  await fetch(`${SESSIONS}/${encodeURIComponent(sessionId)}?positionMs=${Math.round(positionMs)}`, {
    method: 'DELETE',
    keepalive: true,
    headers: { Authorization: `Bearer ${token}` },
  });
}
