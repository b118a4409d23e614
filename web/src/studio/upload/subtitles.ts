import { sha256 } from './fingerprint';

export interface SubtitleFile {
  name: string;
  language: string;
  /** As viewers read it in the player. */
  label: string;
  sha256: string;
  content: Blob;
}

export const isSubtitle = ({ name }: { name: string }) => /\.(vtt|srt)$/i.test(name);

/** The language that a file name ends in: `film.fr-CA.srt`. */
export function languageOf(name: string): string {
  return /\.([a-z]{2,3}(?:-[A-Za-z]{2,8})*)\.(?:vtt|srt)$/.exec(name)?.[1] ?? 'en';
}

/** WebVTT out of SubRip, which differs in its head, its commas, and no more that players mind. WebVTT stays as it is. */
export function toWebVtt(text: string): string {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
    .trim();
  if (/^WEBVTT(\s|$)/.test(lines)) return `${lines}\n`;
  const cues = lines.replaceAll(/(\d{1,2}:\d{2}:\d{2}),(\d{3})/g, '$1.$2');
  if (!/^\d{1,2}:\d{2}:\d{2}\.\d{3} --> /m.test(cues)) throw new SyntaxError('no subtitles');
  return `WEBVTT\n\n${cues.replaceAll(/^(\d):(\d{2}:\d{2}\.\d{3})/gm, '0$1:$2')}\n`;
}

/** Rejects with a SyntaxError where these are no subtitles. */
export async function readSubtitle(file: File, language = languageOf(file.name)): Promise<SubtitleFile> {
  const bytes = new TextEncoder().encode(toWebVtt(await file.text()));
  const label = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return {
    name: file.name,
    language,
    label: label.charAt(0).toLocaleUpperCase(language) + label.slice(1),
    sha256: await sha256(bytes),
    content: new Blob([bytes], { type: 'text/vtt' }),
  };
}
