export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 128;

const COMMON = /password|passwort|motdepasse|qwert|azert|letmein|welcome|matinee|12345|abcd|1111|0000/i;

/** 0 too short, then 1 weak to 4 strong. A nudge for people: the server decides what it takes. */
export function passwordStrength(password: string): 0 | 1 | 2 | 3 | 4 {
  if (password.length < SHORTEST_PASSWORD) return 0;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(password)).length;
  const distinct = new Set(password.toLowerCase()).size;
  if (COMMON.test(password) || distinct < 6) return 1;
  if (password.length >= 18 || (password.length >= 14 && kinds >= 3)) return 4;
  if (password.length >= 13 || kinds >= 3) return 3;
  return 2;
}
