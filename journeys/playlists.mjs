/**
 * What a playlist (RFC 8216) names, in its order: the tag that names it (`INF` for a piece), its attributes, and for a piece of which
 * only a part is meant, the range of bytes.
 */
export function namedIn(playlist, base) {
  const named = [];
  let announced = { tag: 'INF', attributes: {} };
  let range;
  const add = (what, address) => named.push({ ...what, url: new URL(address, base) });
  for (const line of playlist.split('\n').map((one) => one.trim())) {
    const [, tag, value] = /^#EXT(?:-X-)?([A-Z-]+):?(.*)$/.exec(line) ?? [];
    if (tag === 'BYTERANGE') {
      const [length, from] = value.split('@').map(Number);
      range = { from, length };
    } else if (tag === 'STREAM-INF') {
      announced = { tag, attributes: attributesOf(value) };
    } else if (tag) {
      const attributes = attributesOf(value);
      if (attributes.URI) add({ tag, attributes }, attributes.URI);
    } else if (line && !line.startsWith('#')) {
      add({ ...announced, range }, line);
      announced = { tag: 'INF', attributes: {} };
      range = undefined;
    }
  }
  return named;
}

/** The sheets of pictures that a track of thumbnails (WebVTT) names. */
export function sheetsIn(track, base) {
  const sheets = track.split('\n').filter((line) => /\.(jpe?g|png|webp)\b/.test(line));
  return sheets.map((address) => {
    const url = new URL(address.trim(), base);
    url.hash = '';
    return { tag: 'THUMBNAILS', attributes: {}, url };
  });
}

function attributesOf(value) {
  return Object.fromEntries([...value.matchAll(/([A-Z0-9-]+)=(?:"([^"]*)"|([^,]*))/g)].map(([, name, quoted, bare]) => [name, quoted ?? bare]));
}
