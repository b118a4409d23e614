import { type Crop, kept, rectangle } from './crop';
import { dominantColor } from './dominantColor';
import type { SHAPES } from './kinds';

const QUALITY = 0.9;
const SAMPLE = 48;

export interface Cut {
  blob: Blob;
  color: string;
  width: number;
  height: number;
}

/** A canvas with the part of the picture that is kept, this wide at most. */
export function draw(canvas: HTMLCanvasElement, picture: ImageBitmap, aspect: number, crop: Crop, widest: number) {
  const part = rectangle(picture, aspect, crop);
  const { width, height } = kept(part, widest);
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No canvas to draw on');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, part.left, part.top, part.width, part.height, 0, 0, width, height);
  return context;
}

/** The picture as it is kept, with the colour that it is mostly in. */
export async function cut(
  picture: ImageBitmap,
  aspect: number,
  crop: Crop,
  { widest, type }: (typeof SHAPES)['poster'],
): Promise<Cut> {
  const canvas = document.createElement('canvas');
  draw(canvas, picture, aspect, crop, widest);
  const { width, height } = canvas;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, QUALITY));
  if (!blob) throw new Error('The picture could not be written');
  const sample = draw(canvas, picture, aspect, crop, SAMPLE);
  const { data } = sample.getImageData(0, 0, canvas.width, canvas.height);
  return { blob, color: dominantColor(data), width, height };
}
