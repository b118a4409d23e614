/** A picture of the time line: a part of a sprite, shown from `start` on. */
export interface Thumbnail {
  start: number;
  end: number;
  url: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

const TIMES = /^((?:\d+:)?\d+:\d+\.\d+)\s+-->\s+((?:\d+:)?\d+:\d+\.\d+)/;
const PART = /^(.*)#xywh=(\d+),(\d+),(\d+),(\d+)$/;

/** Reads a WebVTT track whose cues name parts of sprites (media fragments, `#xywh=`), relative to where it lies. */
export function readThumbnails(vtt: string, base: string): Thumbnail[] {
  const thumbnails: Thumbnail[] = [];
  const lines = vtt.split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    const times = TIMES.exec(line);
    const part = PART.exec(lines[index + 1] ?? '');
    if (!times || !part) continue;
    const [, url = '', x, y, width, height] = part;
    thumbnails.push({
      start: toSeconds(times[1] ?? ''),
      end: toSeconds(times[2] ?? ''),
      url: new URL(url, base).href,
      x: Number(x),
      y: Number(y),
      width: Number(width),
      height: Number(height),
    });
  }
  return thumbnails;
}

function toSeconds(time: string): number {
  return time.split(':').reduce((total, part) => total * 60 + Number(part), 0);
}
