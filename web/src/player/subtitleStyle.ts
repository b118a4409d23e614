import type { CSSProperties } from 'react';
import type { SubtitleStyle } from './playerApi';

const SCALES: Record<SubtitleStyle['size'], number> = { small: 0.75, medium: 1, large: 1.35, huge: 1.8 };

const COLOURS: Record<SubtitleStyle['colour'], string> = {
  white: '#ffffff',
  yellow: '#ffe94d',
  green: '#7dff8a',
  cyan: '#6ff3ff',
  black: '#000000',
};

const BACKGROUNDS: Record<SubtitleStyle['background'], string> = {
  none: 'transparent',
  dim: 'rgb(0 0 0 / 0.75)',
  black: '#000000',
  white: 'rgb(255 255 255 / 0.9)',
};

const FONTS: Record<SubtitleStyle['font'], string> = {
  sans: 'var(--font-sans)',
  serif: 'Georgia, "Times New Roman", serif',
  mono: 'ui-monospace, "Cascadia Mono", Menlo, "DejaVu Sans Mono", monospace',
  casual: '"Comic Neue", "Comic Sans MS", "Segoe Print", "Chalkboard SE", cursive',
};

/** Around the letters, so that they are read on anything: dark around light ones, light around dark ones. */
function shadow(edge: SubtitleStyle['edge'], colour: SubtitleStyle['colour']): string {
  const around = colour === 'black' ? '#ffffff' : '#000000';
  if (edge === 'shadow') return `0.08em 0.08em 0.12em ${around}, 0 0 0.35em ${around}`;
  if (edge === 'none') return 'none';
  const sides = ['-1 -1', '1 -1', '-1 1', '1 1', '0 -1.3', '0 1.3', '-1.3 0', '1.3 0'];
  return sides
    .map((side) => side.split(' ').map((n) => `${(Number(n) * 0.06).toFixed(3)}em`))
    .map(([x, y]) => `${x} ${y} 0 ${around}`)
    .join(', ');
}

/** What `.subtitles` in the style sheet goes by. */
export function subtitleVariables({ size, colour, background, edge, font }: SubtitleStyle): CSSProperties {
  return {
    '--subtitle-scale': SCALES[size],
    // Without a colour of the viewer's own, each line has the one that the film gave it.
    ...(colour !== 'white' && { '--subtitle-colour': COLOURS[colour] }),
    '--subtitle-background': BACKGROUNDS[background],
    '--subtitle-shadow': shadow(edge, colour),
    '--subtitle-font': FONTS[font],
  } as CSSProperties;
}

export const SUBTITLE_CHOICES = {
  size: Object.keys(SCALES) as SubtitleStyle['size'][],
  colour: Object.keys(COLOURS) as SubtitleStyle['colour'][],
  background: Object.keys(BACKGROUNDS) as SubtitleStyle['background'][],
  edge: ['none', 'shadow', 'outline'] as SubtitleStyle['edge'][],
  font: Object.keys(FONTS) as SubtitleStyle['font'][],
};
