import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { call } from './api.mjs';

/** The operator that a suite on one machine has from its first start: whose state is in MATINEE_STATE (.matinee). */
export function operator() {
  const secret = (name) =>
    readFileSync(
      resolve('..', process.env.MATINEE_STATE ?? '.matinee', `secrets/ingest/matinee.auth.bootstrap-operator.${name}`),
      'utf8',
    ).trim();
  return { email: secret('email'), password: secret('password') };
}

export async function operatorToken() {
  const answer = await call('POST', '/api/auth/login', { body: { ...operator(), client: 'native' } });
  return answer.json.accessToken;
}
