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

const variant = (id: number, height: number, language: string) => ({ id, type: 'variant', height, language });
const text = (id: number, language: string) => ({ id, type: 'text', height: null, language });
const MANIFEST = [variant(1, 360, 'en'), variant(2, 360, 'fr'), variant(3, 720, 'en'), text(4, 'en'), text(5, 'fr')];

it('takes of a manifest the chosen picture, its sound and the subtitles', () => {
  const ids = (choice: Parameters<typeof chosenTracks>[1]) => chosenTracks(MANIFEST, choice).map(({ id }) => id);
  expect(ids({ height: 360, audio: ['en', 'fr'], subtitles: ['fr'] })).toEqual([1, 2, 5]);
  expect(ids({ height: 720, audio: ['en'], subtitles: [] })).toEqual([3]);
  expect(ids({ height: 1080, audio: ['nl'], subtitles: [] })).toEqual([3]);
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
