import { expect, it } from 'vitest';
import { deviceName } from './deviceName';
import { qualitiesOf, readRenditions } from './qualities';
import { chosenTracks, wishedTracks } from './tracks';

const MASTER = `#EXTM3U
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",URI="a.m3u8"
#EXT-X-STREAM-INF:BANDWIDTH=5000000,AVERAGE-BANDWIDTH=4000000,RESOLUTION=1920x1080,CODECS="avc1"
1080.m3u8
#EXT-X-STREAM-INF:BANDWIDTH=2600000,AVERAGE-BANDWIDTH=2000000,RESOLUTION=1280x720
720.m3u8
#EXT-X-STREAM-INF:BANDWIDTH=900000,RESOLUTION=640x360
360.m3u8
#EXT-X-STREAM-INF:BANDWIDTH=400000,AVERAGE-BANDWIDTH=300000,RESOLUTION=426x240
240.m3u8
#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=90000,RESOLUTION=426x240,URI="iframes.m3u8"
`;

it('reads renditions off a master playlist, by their average where it is told', () => {
  expect(readRenditions(MASTER)).toEqual([
    { height: 240, bitsPerSecond: 300_000 },
    { height: 360, bitsPerSecond: 900_000 },
    { height: 720, bitsPerSecond: 2_000_000 },
    { height: 1080, bitsPerSecond: 4_000_000 },
  ]);
});

it('offers what saves data, the standard and the best, with their sizes', () => {
  expect(qualitiesOf(readRenditions(MASTER), 8_000)).toEqual([
    { name: 'saver', height: 360, bytes: 900_000 },
    { name: 'standard', height: 720, bytes: 2_000_000 },
    { name: 'best', height: 1080, bytes: 4_000_000 },
  ]);
});

it('offers no two of the same', () => {
  const one = [{ height: 480, bitsPerSecond: 8 }];
  expect(qualitiesOf(one, 1000)).toEqual([{ name: 'saver', height: 480, bytes: 1 }]);
  expect(qualitiesOf([], 1000)).toEqual([]);
});

const track = (language: string) => ({ language, label: language, role: 'main' });

it('fetches the original and what the profile listens to and reads', () => {
  const tracks = { audio: [track('en'), track('fr-CA'), track('de')], subtitles: [track('en'), track('fr')] };
  const wished = (audio: string, subtitles: string) =>
    wishedTracks(tracks, { audio, subtitles, captions: false, descriptions: false });
  expect(wished('fr', 'fr')).toEqual({ audio: ['en', 'fr-CA'], subtitles: ['fr'] });
  expect(wished('original', 'off')).toEqual({ audio: ['en'], subtitles: [] });
});

const DESCRIBES = ['public.accessibility.describes-video'];
const TRANSCRIBES = ['public.accessibility.transcribes-spoken-dialog'];
const variant = (id: number, height: number, language: string, { roles = [] as string[], channels = 2 } = {}) => ({
  id,
  type: 'variant',
  height,
  language,
  audioRoles: roles,
  roles,
  channelsCount: channels,
  forced: false,
});
const text = (id: number, language: string, { roles = ['subtitle'], forced = false } = {}) => ({
  id,
  type: 'text',
  height: null,
  language,
  audioRoles: null,
  roles,
  channelsCount: null,
  forced,
});
const MANIFEST = [variant(1, 360, 'en'), variant(2, 360, 'fr'), variant(3, 720, 'en'), text(4, 'en'), text(5, 'fr')];
const VERSIONS = [
  variant(1, 360, 'en', { channels: 6 }),
  variant(2, 360, 'en', { channels: 6, roles: DESCRIBES }),
  variant(3, 360, 'en', { roles: DESCRIBES }),
  variant(4, 360, 'en'),
  text(5, 'en', { forced: true }),
  text(6, 'en', { roles: TRANSCRIBES }),
  text(7, 'en'),
  text(8, 'fr', { forced: true }),
];

function idsOf(manifest: typeof VERSIONS | typeof MANIFEST, choice: Parameters<typeof chosenTracks>[1]) {
  return chosenTracks<(typeof VERSIONS)[number] | (typeof MANIFEST)[number]>(manifest, choice).map(({ id }) => id);
}

it('takes of a manifest the chosen picture, its sound and the subtitles', () => {
  expect(idsOf(MANIFEST, { height: 360, audio: ['en', 'fr'], subtitles: ['fr'] })).toEqual([1, 2, 5]);
  expect(idsOf(MANIFEST, { height: 720, audio: ['en'], subtitles: [] })).toEqual([3]);
  expect(idsOf(MANIFEST, { height: 1080, audio: ['nl'], subtitles: [] })).toEqual([3]);
});

it('takes of each language one sound and one text: those that the viewer needs', () => {
  const choice = { height: 360, audio: ['en'], subtitles: ['en'] };
  expect(idsOf(VERSIONS, choice)).toEqual([4, 7, 5]);
  expect(idsOf(VERSIONS, { ...choice, captions: true, descriptions: true })).toEqual([3, 6, 5]);
  expect(idsOf(VERSIONS, { ...choice, subtitles: [] })).toEqual([4, 5]);
});

it('calls a device by its browser and its system', () => {
  expect(deviceName('Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36')).toBe(
    'Chrome · Linux',
  );
  expect(deviceName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1')).toBe(
    'Safari · iOS',
  );
  expect(deviceName('curl/8')).toBe('');
});
