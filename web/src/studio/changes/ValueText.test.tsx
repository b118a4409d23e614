import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ValueText } from './ValueText';

it('tells moments by the reader’s clock, and fields by their names', () => {
  const at = '2026-12-24T18:30:00Z';
  const { container } = render(<ValueText value={{ publishAt: at, withdrawAt: null }} />);
  const local = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
  expect(container).toHaveTextContent(`Publish at: ${local}`);
});

it('tells roles and languages in words', () => {
  const people = [
    { name: 'F. W. Murnau', role: 'director' },
    { name: 'Emil Jannings', role: 'actor', character: 'Mephisto' },
  ];
  const { container, rerender } = render(<ValueText value={people} />);
  expect(container).toHaveTextContent('F. W. Murnau – Director, Emil Jannings – Mephisto');
  rerender(<ValueText value={{ en: 'A wager.', fr: 'Un pari.' }} />);
  expect(container).toHaveTextContent('English: A wager. · French: Un pari.');
});
