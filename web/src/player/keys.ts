import { askForKey } from './playbackApi';

/** A KID as licences write it: its 16 bytes in base64url. */
export function kidOf(uuid: string): string {
  const bytes = uuid.replaceAll('-', '').match(/../g) ?? [];
  const text = bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * Where the key is that a playlist names by an address ending with its KID: it is asked for with a licence, as any call of
 * ours, and is what the address then holds.
 */
export async function keyAt(address: string, licenseUrl: string): Promise<string> {
  const uuid = new URL(address).pathname.split('/').at(-1) ?? '';
  const key = await askForKey(licenseUrl, kidOf(uuid));
  return `data:application/octet-stream;base64,${key.replaceAll('-', '+').replaceAll('_', '/')}`;
}
