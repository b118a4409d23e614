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

it('draws bars as high as their figures, and no line over a day without one', () => {
  const { container } = render(
    <Plot
      title="Start-up"
      days={['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24']}
      write={String}
      least={100}
      series={[
        { name: 'Plays', look: 'bars', color: 'red', values: [25, 50, 0, 100] },
        { name: 'Median', look: 'line', color: 'blue', values: [10, 20, null, 40] },
      ]}
    />,
  );
  const bars = [...container.querySelectorAll('rect[fill=red]')].map((bar) => Number(bar.getAttribute('height')));
  const axis = [...container.querySelectorAll('line')].map((line) => Number(line.getAttribute('y1')));
  const full = Math.max(...axis) - Math.min(...axis);
  expect(Math.min(...axis)).toBe(12);
  expect(bars.map((height) => height / full)).toEqual([0.25, 0.5, 1].map((part) => expect.closeTo(part)));
  const path = container.querySelector('path[stroke=blue]')?.getAttribute('d') ?? '';
  expect(path.replaceAll(/[\d. ]+/g, ' ').trim()).toBe('M L M');
});

it('lets small figures look small', () => {
  render(
    <Plot
      title="Start-up"
      days={['2026-11-24']}
      write={(value) => `${value} ms`}
      least={1000}
      series={[{ name: 'Median', look: 'line', color: 'blue', values: [40] }]}
    />,
  );
  expect(screen.getByText('1000 ms')).toBeInTheDocument();
});
