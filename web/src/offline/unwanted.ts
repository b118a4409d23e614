import { isProblem } from '../api/problem';
import { giveBack } from './downloadsApi';

const KEY = 'matinee.downloads.unwanted';

interface Unwanted {
  account: string;
  id: string;
}

function read(): Unwanted[] {
  try {
    const noted: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(noted) ? noted : [];
  } catch {
    // Not what was written here: nothing that could be given back.
    return [];
  }
}

function write(all: Unwanted[]) {
  if (all.length > 0) localStorage.setItem(KEY, JSON.stringify(all));
  else localStorage.removeItem(KEY);
}

/** Gives an account's grant back that nobody wants. It is noted before, for where nobody answers: then at the next chance. */
export async function notWanted(account: string, id: string): Promise<void> {
  wanted(id);
  write([...read(), { account, id }]);
  await giveBackUnwanted(account);
}

/** What was noted so is wanted after all: granted again, it is the same download. */
export const wanted = (id: string) => write(read().filter((one) => one.id !== id));

/** Whether something of the account's is still to be given back. */
export const hasUnwanted = (account: string) => read().some((one) => one.account === account);

/** Gives back what could not be given back before, of who is here now: another's is not theirs to give. */
export async function giveBackUnwanted(account: string): Promise<void> {
  for (const { id } of read().filter((one) => one.account === account)) {
    try {
      await giveBack(id);
    } catch (failed) {
      if (!isProblem(failed)) throw failed;
      if (failed.status !== 404 && failed.status !== 410) return;
    }
    wanted(id);
  }
}

/** All that the account's device held was given back at once. */
export const allGivenBack = (account: string) => write(read().filter((one) => one.account !== account));
