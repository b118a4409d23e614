/** A value without what says nothing (null, empty texts, empty lists and maps), its keys in order. */
function essence(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 0 ? value.map(essence) : undefined;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .map(([key, part]) => [key, essence(part)] as const)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }
  return value === null || value === '' ? undefined : value;
}

/** Whether two sheets, or parts of them, say the same: a field that is missing says what an empty one says. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(essence(a)) === JSON.stringify(essence(b));
}

export const saysNothing = (value: unknown) => essence(value) === undefined;
