import type { Marker } from './playbackApi';
import type { PlayerSettings, Skipping } from './playerApi';

export type Skippable = 'intro' | 'recap' | 'credits';

const SETTING = { intro: 'intros', recap: 'recaps', credits: 'credits' } as const;
/** A part that is nearly over is not worth a button. */
const NEARLY_OVER_MS = 1_000;

export function isSkippable(marker: Marker): marker is Marker & { kind: Skippable } {
  return marker.kind in SETTING;
}

/** The part that plays now and could be skipped. */
export function partAt(markers: Marker[] | undefined, seconds: number) {
  const now = seconds * 1000;
  return markers
    ?.filter(isSkippable)
    .find(({ startMs, endMs }) => now >= startMs && now < Math.max(endMs - NEARLY_OVER_MS, startMs + 1));
}

interface Situation {
  settings: PlayerSettings;
  kind: Skippable;
  /** Whether the profile has watched something of this series before. */
  begunBefore: boolean;
}

/** Whether a part is skipped without asking. */
export function skipsByItself({ settings, kind, begunBefore }: Situation): boolean {
  const wish: Skipping = settings[SETTING[kind]];
  return wish === 'skip' || (wish === 'skip-after-first' && begunBefore);
}
