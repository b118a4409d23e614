import { expect, it } from 'vitest';
import { safeReturn } from './returnAddress';

it('goes back to an address of this app', () => {
  expect(safeReturn('/title/7?season=2')).toBe('/title/7?season=2');
});

it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', null])(
  'never goes to %s',
  (address) => {
    expect(safeReturn(address)).toBeNull();
  },
);
