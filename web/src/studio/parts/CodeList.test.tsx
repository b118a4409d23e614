import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { CodeList } from './CodeList';

const options = [
  { value: 'pt', label: 'Portuguese' },
  { value: 'pt-PT', label: 'Portuguese (Portugal)' },
  { value: 'sv', label: 'Swedish' },
];

function list() {
  const onValues = vi.fn();
  render(<CodeList label="Languages" addLabel="Add" values={[]} onValues={onValues} options={options} />);
  return { onValues, field: screen.getByLabelText('Languages') };
}

it('takes a name once it is whole, unless a longer one begins with it', async () => {
  const user = userEvent.setup();
  const { onValues, field } = list();
  await user.type(field, 'Portuguese (Portugal)');
  expect(onValues.mock.calls).toEqual([[['pt-PT']]]);
});

it('takes a name, a code or a word of one’s own with Enter', async () => {
  const user = userEvent.setup();
  const { onValues, field } = list();
  await user.type(field, 'portuguese{Enter}SV{Enter}eo{Enter}');
  expect(onValues.mock.calls).toEqual([[['pt']], [['sv']], [['eo']]]);
});
