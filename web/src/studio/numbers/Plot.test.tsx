import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Plot } from './Plot';

it('is read day by day with the arrows, and as a table', async () => {
  const user = userEvent.setup();
  render(
    <Plot
      title="Plays by day"
      days={['2026-11-22', '2026-11-23', '2026-11-24']}
      write={String}
      series={[{ name: 'Plays', look: 'bars', color: 'red', values: [3, null, 12] }]}
    />,
  );
  const plot = screen.getByRole('slider', { name: 'Plays by day' });
  plot.focus();
  expect(plot).toHaveAttribute('aria-valuetext', 'Nov 24: 12');
  await user.keyboard('{ArrowLeft}');
  expect(plot).toHaveAttribute('aria-valuetext', 'Nov 23: no figure');
  await user.keyboard('{Home}');
  expect(plot).toHaveAttribute('aria-valuetext', 'Nov 22: 3');
  const cells = within(screen.getByRole('table', { hidden: true })).getAllByRole('cell', { hidden: true });
  expect(cells.map((cell) => cell.textContent)).toEqual(['3', 'no figure', '12']);
});
