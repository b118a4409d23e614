import type { Sheet } from '../model';
import { same } from './same';

export type Side = 'mine' | 'theirs';

/** A field in which what is at the server is not what one has here. */
export interface Difference {
  /** Its path: `year`, or `synopsis.fr` where each language stands for itself. */
  path: string;
  changedBy: 'me' | 'them' | 'both';
  mine: unknown;
  theirs: unknown;
}

/** Fields whose parts are changed one by one. */
const DIVIDED = new Set(['names', 'synopsis', 'synopsisShort', 'tagline', 'artwork']);

type Parts = Record<string, unknown>;

function parts(sheet: Sheet): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [field, value] of Object.entries(sheet as unknown as Parts)) {
    if (!DIVIDED.has(field)) found.set(field, value);
    else for (const [key, part] of Object.entries((value ?? {}) as Parts)) found.set(`${field}.${key}`, part);
  }
  return found;
}

/** Where mine and theirs differ, and who moved away from the version that both began with. */
export function differences(base: Sheet, mine: Sheet, theirs: Sheet): Difference[] {
  const [b, m, t] = [parts(base), parts(mine), parts(theirs)];
  return [...new Set([...m.keys(), ...t.keys()])].flatMap((path) => {
    if (same(m.get(path), t.get(path))) return [];
    const moved = { me: !same(b.get(path), m.get(path)), them: !same(b.get(path), t.get(path)) };
    const changedBy = moved.me && moved.them ? 'both' : moved.me ? 'me' : 'them';
    return [{ path, changedBy, mine: m.get(path), theirs: t.get(path) }];
  });
}

/** What is kept where nothing was chosen: one's own, but for what only they changed. */
export const proposed = ({ changedBy }: Difference): Side => (changedBy === 'them' ? 'theirs' : 'mine');

/** Their sheet, with mine wherever that was chosen. */
export function merged(theirs: Sheet, found: Difference[], choices: Record<string, Side>): Sheet {
  const sheet: Parts = { ...theirs };
  for (const difference of found) {
    if ((choices[difference.path] ?? proposed(difference)) === 'theirs') continue;
    const [field = '', ...key] = difference.path.split('.');
    sheet[field] = key.length === 0 ? difference.mine : withPart(sheet[field], key.join('.'), difference.mine);
  }
  return sheet as unknown as Sheet;
}

function withPart(whole: unknown, key: string, part: unknown): Parts {
  const { [key]: _, ...rest } = (whole ?? {}) as Parts;
  return part === undefined ? rest : { ...rest, [key]: part };
}
