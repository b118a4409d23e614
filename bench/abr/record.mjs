// Writes down what a film of a running suite weighs: bytes of its playlists, of each rendition's beginning and of each segment, as the
// edge serves them to a browser. With ./matinee up running (MATINEE_URL; http://localhost:8080), and the film of film.mjs in it:
//   node bench/abr/record.mjs [TITLE] >bench/abr/film.json
import { BASE } from '../../journeys/base.mjs';
import { renditions, text } from '../renditions.mjs';
import { watch } from '../watch.mjs';

const { grant, get, end } = await watch(process.argv[2] ?? 'Four minutes for a bench');
const weighs = async (address) => (await (await get(address)).arrayBuffer()).byteLength;
const master = new URL(grant.manifestUrl, BASE);
const film = { master: Buffer.byteLength(await text(master, get)), sounds: {}, videos: [] };
for (const { name: _, group, picture, init, segments, ...said } of await renditions(master, get)) {
  const weighed = { ...picture, ...said, init: await weighs(init), segments: [] };
  for (const segment of segments) weighed.segments.push(await weighs(segment));
  if (group) film.sounds[group] = weighed;
  else film.videos.push(weighed);
}
await end();
// Long lists stay on a line.
console.log(JSON.stringify(film, null, 1).replace(/\[\n\s+[^[\]{}]*\]/g, (list) => list.replace(/\s+/g, ' ')));
