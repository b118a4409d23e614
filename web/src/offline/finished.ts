import type { GrantedDownload } from './download';

/** As playback-service has it: from here on, one has seen it. */
const WATCHED = 0.9;

/** Whether who was here last begins anew: at 90 %, or at the credits. */
export function isFinished(
  positionMs: number,
  { durationMs, markers }: Pick<GrantedDownload, 'durationMs' | 'markers'>,
) {
  const credits = markers.find(({ kind }) => kind === 'credits');
  return positionMs >= durationMs * WATCHED || (credits !== undefined && positionMs >= credits.startMs);
}
