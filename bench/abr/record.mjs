// Writes down what a film of a running suite weighs: bytes of its playlists, of each rendition's beginning and of each segment, as the
// edge serves them to a browser. With ./matinee up running (MATINEE_URL; http://localhost:8080), and the film of film.mjs in it:
//   node bench/abr/record.mjs [KEY] >bench/abr/film.json
import { BASE } from '../../journeys/base.mjs';
import { watch } from '../watch.mjs';

const { grant, get, end } = await watch(process.argv[2] ?? 'Four minutes for a bench');

async function text(address) {
  const answer = await get(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.text();
}

const weighs = async (address) => (await (await get(address)).arrayBuffer()).byteLength;

/** RFC 8216, 4.2: names and values, quoted or not. */
const attributes = (line) =>
  Object.fromEntries([...line.matchAll(/([A-Z-]+)=("[^"]*"|[^,]*)/g)].map(([, name, value]) => [name, value.replaceAll('"', '')]));

async function rendition(address) {
  const playlist = await text(address);
  const lines = playlist.split('\n');
  const init = /#EXT-X-MAP:URI="([^"]+)"/.exec(playlist)[1];
  const seconds = lines.filter((line) => line.startsWith('#EXTINF:')).map((line) => Number.parseFloat(line.slice(8)));
  const segments = [];
  for (const name of lines.filter((line) => line && !line.startsWith('#'))) segments.push(await weighs(new URL(name, address)));
  return { playlist: Buffer.byteLength(playlist), init: await weighs(new URL(init, address)), seconds, segments };
}

const address = new URL(grant.manifestUrl, BASE);
const master = await text(address);
const lines = master.split('\n');
/** What a browser with two loudspeakers takes. */
const isForTwo = ({ TYPE, CHANNELS }) => TYPE === 'AUDIO' && CHANNELS === '2';
const tagged = (tag) => lines.filter((line) => line.startsWith(`#${tag}:`)).map(attributes);
const sounds = {};
for (const { 'GROUP-ID': group, URI } of tagged('EXT-X-MEDIA').filter(isForTwo)) {
  if (group !== 'surround') sounds[group] ??= await rendition(new URL(URI, address));
}
const videos = [];
for (const [i, line] of lines.entries()) {
  if (!line.startsWith('#EXT-X-STREAM-INF:')) continue;
  const said = attributes(line);
  if (!sounds[said.AUDIO]) continue;
  const [width, height] = said.RESOLUTION.split('x').map(Number);
  videos.push({ bandwidth: Number(said.BANDWIDTH), width, height, audio: said.AUDIO, ...(await rendition(new URL(lines[i + 1], address))) });
}
await end();
// Long lists stay on a line.
const brief = JSON.stringify({ master: Buffer.byteLength(master), sounds, videos }, null, 1).replace(/\[\n\s+[^[\]{}]*\]/g, (list) =>
  list.replace(/\s+/g, ' '),
);
console.log(brief);
