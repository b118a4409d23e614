import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { show } from '../test/show';
import { NO_CHOICES, type Track } from './choices';
import { TracksMenu } from './TracksMenu';

const track = (id: string, label: string, more: Partial<Track>): Track => ({
  id,
  label,
  language: 'en',
  role: 'main',
  channels: 2,
  active: false,
  ...more,
});

it('tells tracks of one language apart', async () => {
  const audio = [
    track('a1', 'English', { active: true }),
    track('a2', 'English', { channels: 6 }),
    track('a3', 'English (audio description)', { role: 'description' }),
  ];
  const subtitles = [
    track('t1', 'English', { role: 'subtitles', channels: null }),
    track('t2', 'English (SDH)', { role: 'captions', channels: null, active: true }),
  ];
  const nothing = vi.fn();
  show(
    <TracksMenu
      choices={{ ...NO_CHOICES, audio, subtitles }}
      screening={{ current: null }}
      onOpen={nothing}
      onStyle={nothing}
    />,
  );
  await userEvent.click(screen.getByRole('button'));
  const names = (group: string) =>
    [...screen.getByRole('group', { name: group }).querySelectorAll('label')].map((label) => label.textContent);
  expect(names('Audio')).toEqual(['English', 'English · 5.1', 'English · Audio description']);
  expect(names('Subtitles')).toEqual(['Off', 'English', 'English · SDH']);
  expect(screen.getByRole('radio', { name: 'English · SDH' })).toBeChecked();
});
