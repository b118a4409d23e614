/** Seconds as `h:mm:ss` or `m:ss`. */
export function writeDuration(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined) return '';
  const two = (part: number) => String(part).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds % 60)];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** Seconds out of `h:mm:ss`, `m:ss` or minutes; null where nothing is said, NaN where it cannot be read. */
export function readDuration(text: string): number | null {
  const written = text.trim();
  if (!written) return null;
  if (/^\d+$/.test(written)) return Number(written) * 60;
  const parts = /^(?:(\d+):)?(\d{1,2}):(\d{2})$/.exec(written);
  if (!parts) return Number.NaN;
  const [, h = '0', m = '0', s = '0'] = parts;
  return Number(h) * 3600 + Number(m) * 60 + Number(s);
}
