import { readFileSync } from 'node:fs';
import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { api } from '../api/api';
import { store } from '../app/store';
import { session } from '../session';
import { answers, server } from '../test/server';
import { show } from '../test/show';
import { token } from '../test/tokens';
import { ACCENTS } from './accents';
import { useAccent } from './useAccent';

const styles = readFileSync('src/app/styles.css', 'utf8');

function shade(selector: string, name: string): string {
  const block = styles.slice(styles.indexOf(selector));
  return new RegExp(`${name}: (#[0-9a-f]{6})`).exec(block)?.[1] ?? 'none';
}

/** WCAG 2.2's relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

it.each(ACCENTS)('%s reads well on the ground, and dark words on it', (accent) => {
  expect(styles).toContain(`[data-accent="${accent}"]`);
  for (const name of ['--accent', '--accent-deep']) {
    for (const ground of ['--color-night', '--color-curtain']) {
      const [over, under] = [shade(`[data-swatch="${accent}"]`, name), shade('@theme', ground)];
      expect(contrast(over, under), `${name} on ${ground}`).toBeGreaterThan(4.5);
    }
  }
});

function Page() {
  useAccent();
  return <p>a page</p>;
}

beforeEach(() => {
  store.dispatch(api.util.resetApiState());
  session.begin({ accessToken: token({ profile: 'p1' }), expiresIn: 900 });
});
afterEach(() => session.end());

it('colours the app while the profile is chosen, and no longer', async () => {
  server.use(answers('/api/profiles/p1', { id: 'p1', name: 'Ada', accent: 'violet' }));
  show(<Page />);
  expect(await screen.findByText('a page')).toBeVisible();
  await vi.waitFor(() => expect(document.documentElement).toHaveAttribute('data-accent', 'violet'));
  session.end();
  await vi.waitFor(() => expect(document.documentElement).not.toHaveAttribute('data-accent'));
});

it('stays amber for a colour it does not know', async () => {
  server.use(answers('/api/profiles/p1', { id: 'p1', name: 'Ada', accent: 'octarine' }));
  show(<Page />);
  await vi.waitFor(() => expect(document.documentElement).toHaveAttribute('data-accent', 'amber'));
});
