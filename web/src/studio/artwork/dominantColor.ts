const STEP = 32;

interface Shade {
  weight: number;
  red: number;
  green: number;
  blue: number;
}

/**
 * The colour that a picture is mostly in, as #rrggbb: the heaviest of coarse shades, where a colourful pixel weighs more than a
 * grey one and what is transparent nothing.
 *
 * @param pixels red, green, blue and alpha, one after another
 */
export function dominantColor(pixels: Uint8ClampedArray): string {
  const shades = new Map<number, Shade>();
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4);
    const weight = (0.15 + (Math.max(red, green, blue) - Math.min(red, green, blue)) / 255) * (alpha / 255);
    const place = (Math.floor(red / STEP) << 6) | (Math.floor(green / STEP) << 3) | Math.floor(blue / STEP);
    const shade = shades.get(place) ?? { weight: 0, red: 0, green: 0, blue: 0 };
    shade.weight += weight;
    shade.red += red * weight;
    shade.green += green * weight;
    shade.blue += blue * weight;
    shades.set(place, shade);
  }
  const heaviest = [...shades.values()].reduce((a, b) => (b.weight > a.weight ? b : a), {
    weight: 0,
    red: 0,
    green: 0,
    blue: 0,
  });
  const part = (sum: number) =>
    Math.round(heaviest.weight ? sum / heaviest.weight : 0)
      .toString(16)
      .padStart(2, '0');
  return `#${part(heaviest.red)}${part(heaviest.green)}${part(heaviest.blue)}`;
}
