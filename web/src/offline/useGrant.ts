import { useEffect, useState } from 'react';
import { isProblem, type Problem } from '../api/problem';
import type { Choice, GrantedDownload } from './download';
import { grantDownload } from './downloadsApi';
import { downloads, me } from './index';
import { type Quality, qualitiesOf, readRenditions } from './qualities';
import { giveBackUnwanted, notWanted, wanted } from './unwanted';

export type Offer =
  | { state: 'asking' }
  | { state: 'offered'; grant: GrantedDownload; qualities: Quality[] }
  | { state: 'refused'; problem: Problem };

/** Asked for again it is the same download: what is being given back is given back before. */
let givingBack: Promise<unknown> = Promise.resolve();

/** Asks for a download, which takes its place in the plan, and for what there is of it; not starting it gives the place back. */
export function useGrant(titleId: string, episodeId: string | null) {
  const [offer, setOffer] = useState<Offer>({ state: 'asking' });
  const [tries, setTries] = useState(0);
  const [taken] = useState({ started: false });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is a reason to ask again
  useEffect(() => {
    let left = false;
    const account = me()?.account;
    setOffer({ state: 'asking' });
    const asked = ask(titleId, episodeId, account).then(
      (offered) => {
        if (!left) setOffer(offered);
        return offered.grant.downloadId;
      },
      (failed: unknown) => {
        if (!isProblem(failed)) throw failed;
        if (!left) setOffer({ state: 'refused', problem: failed });
        return null;
      },
    );
    return () => {
      left = true;
      givingBack = asked.then(async (id) => {
        const known = downloads.snapshot().some((one) => one.id === id);
        if (account && id && !taken.started && !known) await notWanted(account, id);
      });
    };
  }, [titleId, episodeId, tries, taken]);

  return {
    offer,
    again: () => setTries((n) => n + 1),
    async start(grant: GrantedDownload, choice: Choice, bytes: number) {
      taken.started = true;
      // Without this the browser may clear it all away when it wants room; where it says no, it still may.
      await navigator.storage?.persist?.();
      await downloads.add(grant, choice, bytes);
    },
  };
}

async function ask(titleId: string, episodeId: string | null, account: string | undefined) {
  // What went wrong there is no reason not to ask.
  await givingBack.catch(() => undefined);
  if (account) await giveBackUnwanted(account);
  const grant = await grantDownload(titleId, episodeId);
  wanted(grant.downloadId);
  const answer = await fetch(grant.manifestUrl).catch(() => null);
  const renditions = answer?.ok ? readRenditions(await answer.text()) : [];
  if (renditions.length === 0) {
    if (account) await notWanted(account, grant.downloadId);
    throw { status: 0, code: 'unreachable' } satisfies Problem;
  }
  return { state: 'offered' as const, grant, qualities: qualitiesOf(renditions, grant.durationMs) };
}
