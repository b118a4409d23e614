import { browserParts } from './browserParts';
import { createSession } from './createSession';

/** The one session of this tab. */
export const session = createSession(browserParts());

export type { Claims } from './claims';
export type { Grant, Session, SessionSnapshot, SessionStatus } from './createSession';
