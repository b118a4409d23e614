import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { moved, placeAt } from './reorder';
import { SortableList } from './SortableList';

function List({ onOrder }: { onOrder: (items: string[]) => void }) {
  const [items, setItems] = useState(['Silent', 'Noir', 'Colour']);
  return (
    <SortableList
      label="Channels"
      items={items}
      keyOf={(item) => item}
      nameOf={(item) => item}
      onOrder={(next) => {
        setItems(next);
        onOrder(next);
      }}
    >
      {(item) => item}
    </SortableList>
  );
}

it('is ordered by keyboard, tells where an item is, and is told once', async () => {
  const user = userEvent.setup();
  const onOrder = vi.fn();
  render(<List onOrder={onOrder} />);
  screen.getByRole('button', { name: 'Move Silent, 1 of 3' }).focus();
  await user.keyboard(' ');
  expect(screen.getByText('Silent picked up, place 1 of 3.')).toBeInTheDocument();
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(screen.getByText('Silent is at place 3 of 3.')).toBeInTheDocument();
  expect(onOrder).not.toHaveBeenCalled();
  await user.keyboard(' ');
  expect(onOrder.mock.calls).toEqual([[['Noir', 'Colour', 'Silent']]]);
  expect(screen.getByRole('button', { name: 'Move Silent, 3 of 3' })).toHaveFocus();
});

it('puts back what is held when Escape is pressed', async () => {
  const user = userEvent.setup();
  const onOrder = vi.fn();
  render(<List onOrder={onOrder} />);
  screen.getByRole('button', { name: 'Move Noir, 2 of 3' }).focus();
  await user.keyboard(' {ArrowUp}{Escape}');
  expect(screen.getByText('Noir put back.')).toBeInTheDocument();
  expect(onOrder).not.toHaveBeenCalled();
});

it('moves an item to any place, and nowhere else', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 0, 9)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b', 'c'], 2, -5)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'b', 'c']);
});

it('finds the place that a pointer is over', () => {
  const middles = [10, 30, 50];
  expect(placeAt(0, middles, 1)).toBe(0);
  expect(placeAt(45, middles, 0)).toBe(1);
  expect(placeAt(90, middles, 0)).toBe(2);
});

it('is ordered by pointer: it goes where the pointer is, and back where the drag is broken off', () => {
  const onOrder = vi.fn();
  render(<List onOrder={onOrder} />);
  // Rows of 20 pixels, in the order that they are shown in.
  for (const row of screen.getAllByRole('listitem'))
    row.getBoundingClientRect = () => ({ top: Number(row.style.order) * 20, height: 20 }) as DOMRect;
  const grip = screen.getByRole('button', { name: 'Move Silent, 1 of 3' });
  grip.setPointerCapture = () => {};
  grip.hasPointerCapture = () => true;

  fireEvent.pointerDown(grip, { button: 2, pointerId: 1 });
  expect(grip).toHaveAttribute('aria-pressed', 'false');
  fireEvent.pointerDown(grip, { button: 0, pointerId: 1 });
  fireEvent.pointerMove(grip, { clientY: 45, pointerId: 1 });
  expect(screen.getByText('Silent is at place 2 of 3.')).toBeInTheDocument();
  fireEvent.pointerCancel(grip);
  expect(screen.getByText('Silent put back.')).toBeInTheDocument();
  expect(onOrder).not.toHaveBeenCalled();

  fireEvent.pointerDown(grip, { button: 0, pointerId: 1 });
  fireEvent.pointerMove(grip, { clientY: 45, pointerId: 1 });
  fireEvent.pointerUp(grip);
  expect(onOrder.mock.calls).toEqual([[['Noir', 'Silent', 'Colour']]]);
});
