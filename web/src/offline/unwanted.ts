import { isProblem } from '../api/problem';
import { giveBack } from './downloadsApi';

const KEY = 'matinee.downloads.unwanted';

const read = (): string[] => JSON.parse(localStorage.getItem(KEY) ?? '[]') as string[];

function write(ids: string[]) {
  if (ids.length > 0) localStorage.setItem(KEY, JSON.stringify(ids));
  else localStorage.removeItem(KEY);
}

/** Gives a grant back that nobody wants. It is noted before, for where nobody answers: then at the next chance. */
export async function notWanted(id: string): Promise<void> {
  write([...new Set([...read(), id])]);
  await giveBackUnwanted();
}

/** What was noted so is wanted after all: granted again, it is the same download. */
export const wanted = (id: string) => write(read().filter((one) => one !== id));

/** Gives back what could not be given back before. */
export async function giveBackUnwanted(): Promise<void> {
  for (const id of read()) {
    try {
      await giveBack(id);
    } catch (failed) {
      if (!isProblem(failed)) throw failed;
      if (failed.status !== 404 && failed.status !== 410) return;
    }
    wanted(id);
  }
}
