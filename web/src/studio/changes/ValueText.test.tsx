import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ValueText } from './ValueText';

it('tells moments by the reader’s clock, and fields by their names', () => {
  const at = '2026-12-24T18:30:00Z';
  const { container } = render(<ValueText value={{ publishAt: at, withdrawAt: null }} />);
  const local = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
  expect(container).toHaveTextContent(`Publish at: ${local}`);
});
