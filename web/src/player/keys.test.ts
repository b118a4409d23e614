import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { server } from '../test/server';
import { keyAt, kidOf } from './keys';

const LICENSE = '/api/playback/sessions/s1/license';
const KID = 'fxo8VQttS36aUy9fbRyeEA';
const ADDRESS = 'http://localhost:3000/api/playback/keys/t/a/7f1a3c55-0b6d-4b7e-9a53-2f5f6d1c9e10';

describe('a key of an encrypted film', () => {
  it('is named by the bytes of its id', () => {
    expect(kidOf('7f1a3c55-0b6d-4b7e-9a53-2f5f6d1c9e10')).toBe(KID);
    expect(kidOf('ffffffff-ffff-ffff-ffff-fffffffffffb')).toBe('____________________-w');
  });

  it('is asked for with a licence, and is what its address holds', async () => {
    const asked: unknown[] = [];
    server.use(
      http.post(LICENSE, async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json({ keys: [{ kty: 'oct', kid: KID, k: '-_8AESIzRFVmd4iZqrvM3Q' }], type: 'temporary' });
      }),
    );
    expect(await keyAt(ADDRESS, LICENSE)).toBe('data:application/octet-stream;base64,+/8AESIzRFVmd4iZqrvM3Q');
    expect(asked).toEqual([{ kids: [KID], type: 'temporary' }]);
  });

  it('is no other than was asked for, and none for who may not have it', async () => {
    server.use(http.post(LICENSE, () => HttpResponse.json({ keys: [{ kty: 'oct', kid: 'other', k: 'AAAA' }] })));
    await expect(keyAt(ADDRESS, LICENSE)).rejects.toThrow();
    const problem = { code: 'session-ended', status: 410, title: 'This playback has ended' };
    server.use(http.post(LICENSE, () => HttpResponse.json(problem, { status: 410 })));
    await expect(keyAt(ADDRESS, LICENSE)).rejects.toMatchObject({ code: 'session-ended' });
  });
});
