import { call, until } from './api.mjs';

/** A call that the limits on guessing put off is made again: so many callers at one address are none of their business. */
export function patiently(method, path, parts) {
  return until(`${method} ${path} is let in`, async () => {
    const answer = await call(method, path, parts);
    return answer.status !== 429 && answer;
  });
}

/** Another device of the account signs in: a session of its own. */
export async function signIn({ email, password }) {
  const answer = await patiently('POST', '/api/auth/login', { body: { email, password, client: 'native' } });
  if (answer.status !== 200) {
    throw new Error(`signing in: ${answer.status} ${answer.text}`);
  }
  return answer.json.accessToken;
}

/** The token of a device that watches with this profile. */
export async function choose(token, profileId, pins = {}) {
  const answer = await until('the profile is known', async () => {
    const chosen = await call('POST', '/api/auth/profile', { token, body: { profileId, ...pins } });
    return chosen.status === 200 && chosen;
  });
  return answer.json.accessToken;
}

export async function makeProfile(token, profile) {
  const avatars = await call('GET', '/api/avatars');
  const made = await call('POST', '/api/profiles', { token, body: { avatarId: avatars.json.items[0].id, ...profile } });
  if (made.status !== 201) {
    throw new Error(`making a profile: ${made.status} ${made.text}`);
  }
  return made.json.id;
}

export function claims(token) {
  return JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString());
}

/** The same token with another signature. */
export function tampered(token) {
  const [head, body, signature] = token.split('.');
  const first = signature[0] === 'A' ? 'B' : 'A';
  return [head, body, first + signature.slice(1)].join('.');
}
