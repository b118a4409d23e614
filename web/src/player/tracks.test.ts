import type shaka from 'shaka-player/dist/shaka-player.hls-es2021.js';
import { beforeEach, expect, it, vi } from 'vitest';
import { createTracks } from './tracks';

const DESCRIBES = ['public.accessibility.describes-video'];
const CAPTIONS = ['public.accessibility.transcribes-spoken-dialog', 'public.accessibility.describes-music-and-sound'];
const NEEDS = { captions: false, descriptions: false };

const sound = (language: string, label: string, roles: string[] = [], channelsCount = 2) => ({
  language,
  label,
  roles,
  channelsCount,
});
const text = (id: number, language: string, roles = ['subtitle'], forced = false) => ({
  id,
  language,
  label: language,
  roles,
  forced,
});

const TOLD = [
  { language: 'en', label: 'English', role: 'main' },
  { language: 'en', label: 'English 2', role: 'description' },
  { language: 'fr', label: 'French', role: 'main' },
];
const [ENGLISH, DESCRIBED, FRENCH] = [
  sound('en', 'English'),
  sound('en', 'English 2', DESCRIBES),
  sound('fr', 'French'),
];
const SURROUND = sound('en', 'English', [], 6);
const [PLAIN, CAPTIONED, OF_FRENCH] = [text(1, 'en'), text(2, 'en', CAPTIONS), text(3, 'fr')];
const [FORCED, FORCED_FRENCH] = [text(4, 'en', ['subtitle'], true), text(5, 'fr', ['subtitle'], true)];

const chosen = vi.fn();
beforeEach(() => {
  chosen.mockClear();
  localStorage.clear();
});

function made(texts = [PLAIN, CAPTIONED, OF_FRENCH], sounds = [ENGLISH, DESCRIBED, FRENCH]) {
  let [shows, plays]: [object | null, object] = [null, ENGLISH];
  const player = {
    configure: vi.fn(),
    getTextTracks: () => texts.map((one) => ({ ...one, active: one.id === (shows as typeof one | null)?.id })),
    getAudioTracks: () => sounds.map((one) => ({ ...one, active: one.label === (plays as typeof one).label })),
    selectTextTrack: vi.fn((track) => {
      shows = track;
    }),
    selectAudioTrack: vi.fn((track) => {
      plays = track;
    }),
  };
  const tracks = createTracks(player as unknown as shaka.Player, chosen);
  const shown = () => player.selectTextTrack.mock.lastCall?.[0]?.id;
  const preferred = () => player.configure.mock.lastCall?.[0].preferredAudio;
  return { tracks, player, shown, preferred };
}

it.each([
  ['original', false, 'English'],
  ['original', true, 'English 2'],
  ['en', true, 'English 2'],
  ['fr', true, 'French'],
])('begins, for %s with descriptions %s, with %s', (audio, descriptions, label) => {
  const { tracks, preferred } = made();
  tracks.wish({ ...NEEDS, subtitles: 'off', audio, descriptions }, TOLD);
  tracks.prefer();
  expect(preferred()[0]).toMatchObject({ label });
});

it('leaves the sound to the player where none is as it is wished', () => {
  const { tracks, player } = made();
  tracks.wish({ ...NEEDS, subtitles: 'off', audio: 'nl' }, TOLD);
  tracks.prefer();
  expect(player.configure).not.toHaveBeenCalled();
});

it.each([
  ['en', false, PLAIN],
  ['en', true, CAPTIONED],
  ['fr', true, OF_FRENCH],
  ['off', true, undefined],
])('shows, for %s with captions %s, what is meant', (subtitles, captions, expected) => {
  const { tracks, shown } = made();
  tracks.wish({ ...NEEDS, audio: 'original', subtitles, captions }, TOLD);
  tracks.show();
  expect(shown()).toBe(expected?.id);
});

it.each([
  ['1', { subtitles: 'en', captions: false }],
  ['2', { subtitles: 'en', captions: true }],
  ['3', { subtitles: 'fr' }],
  [null, { subtitles: 'off' }],
])('tells of the subtitles %s what makes them others than those beside them', (id, told) => {
  const { tracks } = made();
  tracks.chooseSubtitles(id);
  expect(chosen).toHaveBeenCalledExactlyOnceWith(told);
});

it('shows and plays what was chosen once it is loaded anew', () => {
  const { tracks, shown, preferred, player } = made();
  tracks.wish({ ...NEEDS, subtitles: 'off', audio: 'original' }, TOLD);
  tracks.chooseAudio('en English 2 2 public.accessibility.describes-video');
  expect(player.selectAudioTrack).toHaveBeenCalledWith(expect.objectContaining(DESCRIBED));
  expect(chosen).toHaveBeenCalledWith({ audio: 'en', descriptions: true });
  tracks.chooseSubtitles('2');
  tracks.prefer();
  tracks.show();
  expect(preferred()[0]).toMatchObject({ label: 'English 2' });
  expect(shown()).toBe(CAPTIONED.id);
});

it.each([
  ['off', FORCED],
  ['nl', FORCED],
  ['en', PLAIN],
])('shows forced subtitles where, for %s, there are no others', (subtitles, expected) => {
  const { tracks, shown } = made([FORCED_FRENCH, FORCED, PLAIN]);
  tracks.wish({ ...NEEDS, audio: 'original', subtitles }, TOLD);
  tracks.show();
  expect(shown()).toBe(expected.id);
});

it('shows forced subtitles of the sound that plays, once those that were shown are off', () => {
  const { tracks, shown } = made([FORCED_FRENCH, FORCED, PLAIN]);
  tracks.chooseSubtitles('1');
  tracks.chooseAudio('fr French 2 ');
  expect(shown()).toBe(PLAIN.id);
  tracks.chooseSubtitles(null);
  expect(shown()).toBe(FORCED_FRENCH.id);
  expect(chosen).toHaveBeenLastCalledWith({ subtitles: 'off' });
  tracks.chooseAudio('en English 2 ');
  expect(shown()).toBe(FORCED.id);
});

it('shows no forced subtitles of another language than what is heard', () => {
  const { tracks, shown } = made([FORCED, PLAIN]);
  tracks.show();
  expect(shown()).toBe(FORCED.id);
  tracks.chooseAudio('fr French 2 ');
  expect(shown()).toBeUndefined();
});

it('plays as many channels as were chosen in this browser before, and two otherwise', () => {
  const { tracks, preferred } = made([], [ENGLISH, SURROUND, FRENCH]);
  const begins = () => {
    tracks.wish({ ...NEEDS, subtitles: 'off', audio: 'original' }, TOLD);
    tracks.prefer();
    return preferred()[0].channelCount;
  };
  expect(begins()).toBe(2);
  tracks.chooseAudio('en English 6 ');
  expect(begins()).toBe(6);
  tracks.chooseAudio('fr French 2 ');
  expect(begins(), 'which there is in stereo only').toBe(6);
  tracks.chooseAudio('en English 2 ');
  expect(begins()).toBe(2);
});
