/** A random name (128 bits) for a device or an idempotent write; works outside secure contexts too. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
}
