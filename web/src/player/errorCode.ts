/** Shaka's number of an error (`shaka-1001`); the name of any other. */
export function codeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  if (typeof code === 'number' && code >= 1000) return `shaka-${code}`;
  return typeof name === 'string' && /^[\w.-]{1,40}$/.test(name) ? name : 'unknown';
}
