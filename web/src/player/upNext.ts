import type { Marker } from './playbackApi';

/** Seconds before the end, where no credits are marked; less for what is itself short. */
const WITHOUT_CREDITS = 20;
/** Just before the end, so that it is the countdown that decides and not the end. */
const BEFORE_END = 0.6;

interface Timing {
  /** Seconds. */
  time: number;
  duration: number;
  markers: Marker[] | undefined;
  /** For how many seconds the next episode is announced. */
  countdown: number;
}

/** Where the next episode is offered: at the credits, or as long before the end as its countdown and a little take. */
export function offeredAt({ duration, markers, countdown }: Omit<Timing, 'time'>): number {
  const credits = markers?.find(({ kind }) => kind === 'credits');
  const before = Math.max(WITHOUT_CREDITS, countdown);
  return credits ? credits.startMs / 1000 : duration - Math.min(before, duration * 0.2);
}

/** Seconds until the next episode starts by itself, or null while it is not yet offered. */
export function secondsToNext(timing: Timing): number | null {
  const { time, duration, countdown } = timing;
  if (!duration) return null;
  const offered = offeredAt(timing);
  if (time < offered) return null;
  const starts = Math.min(offered + countdown, duration - BEFORE_END);
  return Math.max(0, Math.ceil(starts - time));
}
