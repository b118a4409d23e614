import { isHere } from '../offline/localPlayback';
import { session } from '../session';
import { endStream, type Grant, startPlayback, type WatchRequest } from './playbackApi';

/** A page that is not there by then was never made: its link led elsewhere, or the viewer turned back. */
const TAKEN_WITHIN_MS = 10_000;

let ahead: { name: string; grant: Promise<Grant>; untaken: ReturnType<typeof setTimeout> } | null = null;

/** Asks for what a link leads to at once, while its page is still being made. */
export function startAhead(href: string) {
  const request = requestOf(new URL(href));
  // Who is not signed in is led elsewhere.
  if (!request || !session.current()) return;
  // Pressed twice is pressed once.
  if (ahead?.name === nameOf(request)) return;
  giveBack();
  const grant = startPlayback(request);
  // Whoever takes it is told what fails.
  grant.catch(() => undefined);
  ahead = { name: nameOf(request), grant, untaken: setTimeout(giveBack, TAKEN_WITHIN_MS) };
}

/** The start that the press asked for already, or a new one. */
export function takeStart(request: WatchRequest): Promise<Grant> {
  if (ahead?.name !== nameOf(request)) {
    giveBack();
    return startPlayback(request);
  }
  const { grant, untaken } = ahead;
  clearTimeout(untaken);
  ahead = null;
  return grant;
}

function giveBack() {
  if (!ahead) return;
  clearTimeout(ahead.untaken);
  // One that was refused holds nothing; one that cannot be given back ends by itself, for want of heartbeats.
  ahead.grant.then(({ sessionId }) => !isHere(sessionId) && endStream(sessionId)).catch(() => undefined);
  ahead = null;
}

function requestOf({ pathname, searchParams }: URL): WatchRequest | null {
  const [, id] = /^\/watch\/([^/]+)$/.exec(pathname) ?? [];
  if (!id) return null;
  return {
    titleId: decodeURIComponent(id),
    episodeId: searchParams.get('episode'),
    trailer: searchParams.get('trailer') === '1',
  };
}

function nameOf({ titleId, episodeId, trailer }: WatchRequest) {
  return JSON.stringify([titleId, episodeId, trailer]);
}
