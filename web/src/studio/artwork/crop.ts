/** Where a picture is looked at, and how closely. */
export interface Crop {
  /** The middle, as parts of the picture's width and height. */
  x: number;
  y: number;
  /** 1 shows as much as fits. */
  zoom: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Rectangle extends Size {
  left: number;
  top: number;
}

export const CENTRED: Crop = { x: 0.5, y: 0.5, zoom: 1 };
export const MOST_ZOOM = 4;

/** How much of the picture is seen, in its pixels. */
function seen({ width, height }: Size, aspect: number, zoom: number): Size {
  const fitting = width / height > aspect ? { width: height * aspect, height } : { width, height: width / aspect };
  return { width: fitting.width / zoom, height: fitting.height / zoom };
}

const between = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value));

/** The same crop, moved and zoomed so that it lies within the picture. */
export function within(picture: Size, aspect: number, { x, y, zoom }: Crop): Crop {
  const close = between(1, zoom, MOST_ZOOM);
  const { width, height } = seen(picture, aspect, close);
  const [halfWidth, halfHeight] = [width / picture.width / 2, height / picture.height / 2];
  return { x: between(halfWidth, x, 1 - halfWidth), y: between(halfHeight, y, 1 - halfHeight), zoom: close };
}

/** The part of the picture that is kept, in its pixels. */
export function rectangle(picture: Size, aspect: number, crop: Crop): Rectangle {
  const { x, y, zoom } = within(picture, aspect, crop);
  const { width, height } = seen(picture, aspect, zoom);
  return { left: x * picture.width - width / 2, top: y * picture.height - height / 2, width, height };
}

/** The crop after the picture was dragged by so many pixels of a frame that is this wide. */
export function dragged(
  picture: Size,
  aspect: number,
  crop: Crop,
  by: { x: number; y: number },
  frameWidth: number,
): Crop {
  const scale = rectangle(picture, aspect, crop).width / frameWidth;
  const moved = { x: crop.x - (by.x * scale) / picture.width, y: crop.y - (by.y * scale) / picture.height };
  return within(picture, aspect, { ...crop, ...moved });
}

/** How large it is kept: never larger than it is. */
export function kept({ width, height }: Size, widest: number): Size {
  const scale = Math.min(1, widest / width);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
