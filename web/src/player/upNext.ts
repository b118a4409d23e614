import type { Marker } from './playbackApi';

/** Seconds before the end, where no credits are marked; less for what is itself short. */
const WITHOUT_CREDITS = 20;
const COUNTDOWN = 10;
/** Just before the end, so that it is the countdown that decides and not the end. */
const BEFORE_END = 0.6;

interface Timing {
  /** Seconds. */
  time: number;
  duration: number;
  markers: Marker[] | undefined;
}

/** Seconds until the next episode starts by itself, or null while it is not yet offered. */
export function secondsToNext({ time, duration, markers }: Timing): number | null {
  if (!duration) return null;
  const credits = markers?.find(({ kind }) => kind === 'credits');
  const offered = credits ? credits.startMs / 1000 : duration - Math.min(WITHOUT_CREDITS, duration * 0.2);
  if (time < offered) return null;
  const starts = Math.min(offered + COUNTDOWN, duration - BEFORE_END);
  return Math.max(0, Math.ceil(starts - time));
}
