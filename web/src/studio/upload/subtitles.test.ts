import { expect, it } from 'vitest';
import { languageOf, readSubtitle, toWebVtt } from './subtitles';

const SRT =
  '\uFEFF1\r\n00:00:01,500 --> 00:00:03,000\r\nGood evening, 1,000 guests.\r\n\r\n2\r\n1:00:00,000 --> 1:00:01,000\r\nBye.\r\n';

it('makes WebVTT of SubRip, and leaves the words alone', () => {
  expect(toWebVtt(SRT)).toBe(
    'WEBVTT\n\n1\n00:00:01.500 --> 00:00:03.000\nGood evening, 1,000 guests.\n\n2\n01:00:00.000 --> 1:00:01.000\nBye.\n',
  );
});

it('leaves WebVTT as it is', () =>
  expect(toWebVtt('WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n')).toContain('WEBVTT\n\n00:01.000'));

it('refuses what are no subtitles', () => expect(() => toWebVtt('Dear diary')).toThrow(SyntaxError));

it.each([
  ['film.fr.srt', 'fr'],
  ['film.pt-BR.vtt', 'pt-BR'],
  ['film.srt', 'en'],
])('takes the language of %s from its name', (name, language) => expect(languageOf(name)).toBe(language));

it('names a track in its own language, and knows it by its content', async () => {
  const read = await readSubtitle(new File([SRT], 'film.fr.srt'));
  expect(read).toMatchObject({ language: 'fr', label: 'Français' });
  expect(read.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(read.content.type).toBe('text/vtt');
});
