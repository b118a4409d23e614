/** Addresses asked for at once: a few minutes' worth, since they do not stay good for ever. */
const BATCH = 12;

/** Deals out the parts that are missing, each with its pre-signed address; addresses are asked for in batches. */
export function createPartSupply(
  missing: readonly number[],
  ask: (numbers: number[]) => Promise<Record<string, string>>,
) {
  const left = [...missing];
  const known = new Map<number, string>();
  let asking: Promise<unknown> = Promise.resolve();

  async function fetchFor(part: number) {
    if (known.has(part)) return;
    const wanted = [part, ...missing.filter((other) => other > part && !known.has(other))].slice(0, BATCH);
    for (const [number, url] of Object.entries(await ask(wanted))) known.set(Number(number), url);
  }

  return {
    next: () => left.shift(),
    /** One batch at a time: a part that waited mostly finds its address in the batch before. */
    async address(part: number): Promise<string> {
      const mine = asking.then(() => fetchFor(part));
      // Whoever asked hears of the failure below; the next one's turn comes all the same.
      asking = Promise.allSettled([mine]);
      await mine;
      const url = known.get(part);
      if (!url) throw new Error(`No address for part ${part}`);
      return url;
    },
    /** An address that was refused has mostly run out. */
    forget: (part: number) => void known.delete(part),
  };
}
