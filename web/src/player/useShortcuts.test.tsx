import { renderHook, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { type PlayerActions, useShortcuts } from './useShortcuts';

function listening() {
  const faster = vi.fn();
  const leave = vi.fn();
  renderHook(() => useShortcuts({ faster, leave } as unknown as PlayerActions));
  return { faster, leave };
}

it('leaves the keyboard to an open dialog, and has it back as soon as that is closed', async () => {
  const { faster, leave } = listening();
  document.body.innerHTML = '<dialog open aria-label="Keyboard"></dialog>';
  await userEvent.keyboard('>{Escape}');
  expect([faster, leave].map((act) => act.mock.calls.length)).toEqual([0, 0]);
  // Closed, and nobody has been told yet.
  screen.getByRole<HTMLDialogElement>('dialog').open = false;
  await userEvent.keyboard('>');
  expect(faster).toHaveBeenCalledExactlyOnceWith(1);
});

it('leaves a control the keys that it uses itself', async () => {
  const { faster } = listening();
  document.body.innerHTML = '<select aria-label="Audio"></select>';
  screen.getByRole('combobox').focus();
  await userEvent.keyboard('>');
  expect(faster).not.toHaveBeenCalled();
});
