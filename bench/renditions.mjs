/** RFC 8216, 4.2: names and values, quoted or not. */
export const attributes = (line) =>
  Object.fromEntries([...line.matchAll(/([A-Z-]+)=("[^"]*"|[^,]*)/g)].map(([, name, value]) => [name, value.replaceAll('"', '')]));

/** What a browser with two loudspeakers takes. */
const isForTwo = ({ TYPE, CHANNELS }) => TYPE === 'AUDIO' && CHANNELS === '2';

/** A playlist of segments: its own text and size, and where what it names is. */
async function rendition(address, get) {
  const playlist = await text(address, get);
  const lines = playlist.split('\n');
  return {
    playlist: Buffer.byteLength(playlist),
    init: new URL(/#EXT-X-MAP:URI="([^"]+)"/.exec(playlist)[1], address),
    seconds: lines.filter((line) => line.startsWith('#EXTINF:')).map((line) => Number.parseFloat(line.slice(8))),
    segments: lines.filter((line) => line && !line.startsWith('#')).map((name) => new URL(name, address)),
  };
}

export async function text(address, get) {
  const answer = await get(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.text();
}

/** The renditions that a browser chooses from: sounds in stereo, by group, and pictures with those. */
export async function renditions(master, get) {
  const lines = (await text(master, get)).split('\n');
  const found = [];
  const groups = new Set();
  for (const said of lines.filter((line) => line.startsWith('#EXT-X-MEDIA:')).map(attributes).filter(isForTwo)) {
    if (groups.has(said['GROUP-ID'])) continue;
    groups.add(said['GROUP-ID']);
    found.push({ name: `sound-${said['GROUP-ID']}`, group: said['GROUP-ID'], ...(await rendition(new URL(said.URI, master), get)) });
  }
  for (const [i, line] of lines.entries()) {
    if (!line.startsWith('#EXT-X-STREAM-INF:')) continue;
    const { BANDWIDTH, RESOLUTION, AUDIO } = attributes(line);
    if (!groups.has(AUDIO)) continue;
    const [width, height] = RESOLUTION.split('x').map(Number);
    const picture = { bandwidth: Number(BANDWIDTH), width, height, audio: AUDIO };
    found.push({ name: `${height}-lines`, picture, ...(await rendition(new URL(lines[i + 1], master), get)) });
  }
  return found;
}
