import { isProblem } from '../api/problem';
import type { Me } from './download';
import type { Shelf } from './shelf';

/** Where a profile is in something that it has here. */
export interface Place {
  /** The profile and the film or episode. */
  id: string;
  account: string;
  profile: string;
  titleId: string;
  episodeId: string | null;
  positionMs: number;
  /** When it was there: RFC 3339. */
  at: string;
  /** Whether the server knows. */
  sent: boolean;
}

interface PlacesParts {
  shelf: Shelf<Place>;
  send: (titleId: string, place: { episodeId?: string; positionMs: number; at: string }) => Promise<unknown>;
  me: () => Me | null;
  now: () => number;
}

export type Places = ReturnType<typeof createPlaces>;

/** What is older than any download the server does not want to hear. */
const KEPT_MS = 60 * 86_400_000;

export const placeId = (profile: string, contentId: string) => `${profile}/${contentId}`;

/** Keeps where one is while nobody can be told, and tells it when somebody can: of each film or episode the latest. */
export function createPlaces({ shelf, send, me, now }: PlacesParts) {
  let telling: Promise<void> | null = null;

  async function tellAll() {
    const whose = me();
    await forget(({ at }) => now() - Date.parse(at) > KEPT_MS);
    const untold = (await shelf.all()).filter(
      ({ sent, account, profile }) => !sent && account === whose?.account && profile === whose.profile,
    );
    for (const place of untold) {
      if (!(await told(place))) return;
      const latest = (await shelf.all()).find(({ id }) => id === place.id);
      if (latest?.at === place.at) await shelf.put({ ...place, sent: true });
    }
  }

  async function forget(which: (place: Place) => boolean) {
    for (const place of (await shelf.all()).filter(which)) await shelf.remove(place.id);
  }

  /** Whether there is nothing more to say of it: it was heard, or is of a title that is no more, or too old. */
  async function told({ titleId, episodeId, positionMs, at }: Place): Promise<boolean> {
    try {
      await send(titleId, { positionMs, at, ...(episodeId ? { episodeId } : {}) });
      return true;
    } catch (failed) {
      if (!isProblem(failed)) throw failed;
      return failed.status === 404 || failed.status === 422;
    }
  }

  return {
    async keep({ titleId, episodeId, positionMs }: Pick<Place, 'titleId' | 'episodeId' | 'positionMs'>) {
      const whose = me();
      if (!whose) return;
      const id = placeId(whose.profile, episodeId ?? titleId);
      const at = new Date(now()).toISOString();
      await shelf.put({ id, ...whose, titleId, episodeId, positionMs, at, sent: false });
    },

    /** One at a time; what comes meanwhile is told the next time. */
    tell(): Promise<void> {
      telling ??= tellAll().finally(() => {
        telling = null;
      });
      return telling;
    },

    async of(profile: string): Promise<Place[]> {
      return (await shelf.all()).filter((place) => place.profile === profile);
    },

    forget,
  };
}
