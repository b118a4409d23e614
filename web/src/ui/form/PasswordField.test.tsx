import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { PasswordField } from './PasswordField';

it('hides what is typed until one asks to see it', async () => {
  const user = userEvent.setup();
  render(<PasswordField label="Password" onValue={() => {}} />);
  expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'password');
  await user.click(screen.getByRole('button', { name: 'Show password' }));
  expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'text');
  await user.click(screen.getByRole('button', { name: 'Hide password' }));
  expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'password');
});

it('takes what is pasted, and says to password managers what it is', async () => {
  const user = userEvent.setup();
  const typed = vi.fn();
  render(<PasswordField label="Password" autoComplete="current-password" onValue={typed} />);
  await user.click(screen.getByLabelText('Password'));
  await user.paste(' p@ss wörd ');
  expect(typed).toHaveBeenLastCalledWith(' p@ss wörd ');
  expect(screen.getByLabelText('Password')).toHaveAttribute('autocomplete', 'current-password');
});
