import { expect, it } from 'vitest';
import { told } from './told';

it('reads what the history tells, whole or cut', () => {
  expect(told('"Faust"')).toBe('Faust');
  expect(told('{"en":"A wager."}')).toEqual({ en: 'A wager.' });
  expect(told('false')).toBe(false);
  expect(told('"A very long sto…')).toBe('A very long sto…');
  expect(told(null)).toBeNull();
});
