import { useEffect, useState } from 'react';
import { placeId } from './createPlaces';
import { contentOf, type Download } from './download';
import { places } from './index';

/** How far each download was watched here, in milliseconds, by its id. */
export function usePlaces(all: Download[]): Record<string, number> {
  const [known, setKnown] = useState<Record<string, number>>({});
  const profile = all[0]?.profile;
  const ids = all.map(({ id }) => id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids say which downloads these are
  useEffect(() => {
    let left = false;
    if (profile) {
      void places.of(profile).then((found) => {
        const at = (one: Download) => found.find(({ id }) => id === placeId(profile, contentOf(one)))?.positionMs;
        const entries = all.map((one) => [one.id, at(one) ?? one.grant.resumeAt * 1000] as const);
        if (!left) setKnown(Object.fromEntries(entries));
      });
    }
    return () => {
      left = true;
    };
  }, [profile, ids]);
  return known;
}
