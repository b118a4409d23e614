import type { Profile } from '../profiles/profilesApi';

const NAME = 'matinee.person';

/** Who watched here last: opened without a network, the app is theirs, as it would be after loading it anew with one. */
export interface Person {
  account: string;
  profile: Profile;
}

export function lastPerson(): Person | null {
  const known = localStorage.getItem(NAME);
  return known ? (JSON.parse(known) as Person) : null;
}

export function rememberPerson(person: Person) {
  localStorage.setItem(NAME, JSON.stringify(person));
}

export function forgetPerson() {
  localStorage.removeItem(NAME);
}
