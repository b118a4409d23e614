/** An instant as a `datetime-local` field shows it, in the operator's own zone. */
export function toLocal(instant: string | null | undefined): string {
  if (!instant) return '';
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

/** The instant that such a field means; null where it is empty. */
export function toInstant(local: string): string | null {
  const date = new Date(local);
  return local && !Number.isNaN(date.getTime()) ? date.toISOString() : null;
}

/** The zone that the operator's clock is in, as `Europe/Paris (UTC+02:00)` says it. */
export function zoneName(at: Date = new Date()): string {
  const minutes = -at.getTimezoneOffset();
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
  const offset = `UTC${minutes < 0 ? '−' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone === 'UTC' ? zone : `${zone} (${offset})`;
}
