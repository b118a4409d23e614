import { expect, it } from 'vitest';
import { USUAL } from './playerApi';
import { subtitleVariables } from './subtitleStyle';

const usual = USUAL.subtitleStyle;

it('makes of a style what the style sheet goes by', () => {
  const style = { size: 'huge', colour: 'yellow', background: 'none', edge: 'none', font: 'serif' } as const;
  expect(subtitleVariables(style)).toEqual({
    '--subtitle-scale': 1.8,
    '--subtitle-colour': '#ffe94d',
    '--subtitle-background': 'transparent',
    '--subtitle-shadow': 'none',
    '--subtitle-font': expect.stringContaining('serif'),
  });
});

it('draws a dark edge around light letters and a light one around dark letters', () => {
  const shadow = (colour: 'white' | 'black') =>
    (subtitleVariables({ ...usual, colour, edge: 'outline' }) as Record<string, string>)['--subtitle-shadow'];
  expect(shadow('white')).toContain('#000000');
  expect(shadow('black')).toContain('#ffffff');
});

it('leaves each line its own colour while none is chosen', () => {
  expect(subtitleVariables(usual)).not.toHaveProperty('--subtitle-colour');
});
