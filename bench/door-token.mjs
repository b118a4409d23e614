import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';

const encoded = (json) => Buffer.from(JSON.stringify(json)).toString('base64url');

/** A key that is made for the run, and an hour's token of a viewer with a profile, as auth-service makes them. */
export function keys() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: 'matinee',
    aud: 'matinee',
    sub: randomUUID(),
    sid: randomUUID(),
    roles: ['viewer'],
    profile: randomUUID(),
    maturity: 18,
    kids: false,
    jti: randomUUID(),
    iat: now,
    exp: now + 3600,
  };
  const signed = `${encoded({ alg: 'RS256', kid: 'bench', typ: 'JWT' })}.${encoded(claims)}`;
  const signature = createSign('RSA-SHA256').update(signed).sign(privateKey).toString('base64url');
  const key = { ...publicKey.export({ format: 'jwk' }), kid: 'bench', alg: 'RS256', use: 'sig' };
  return { jwks: JSON.stringify({ keys: [key] }), token: `${signed}.${signature}` };
}
