import { expect, it } from 'vitest';
import { readThumbnails } from './thumbnails';

it('reads parts of sprites with their times', () => {
  const vtt = [
    'WEBVTT',
    '',
    '00:00.000 --> 00:10.000',
    'sprite-001.jpg#xywh=0,0,160,90',
    '',
    '01:00:00.000 --> 01:00:10.000',
    'sprite-002.jpg#xywh=160,90,160,90',
    '',
  ].join('\n');
  expect(readThumbnails(vtt, 'http://localhost/media/t/a/std/thumbnails/thumbnails.vtt')).toEqual([
    {
      start: 0,
      end: 10,
      url: 'http://localhost/media/t/a/std/thumbnails/sprite-001.jpg',
      x: 0,
      y: 0,
      width: 160,
      height: 90,
    },
    expect.objectContaining({ start: 3600, end: 3610, x: 160, y: 90 }),
  ]);
});
