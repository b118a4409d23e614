import { renderHook } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { ReactNode } from 'react';
import { Provider } from 'react-redux';
import { beforeEach, expect, it, vi } from 'vitest';
import { store } from '../app/store';
import { answers, server } from '../test/server';
import type { Grant } from './playbackApi';
import { USUAL } from './playerApi';
import { useWishes } from './useWishes';
import type { Wishes } from './wishes';

const grant = { title: { id: '7' } } as Grant;
const change = vi.fn();
const kept = vi.fn();

beforeEach(() => {
  change.mockClear();
  kept.mockClear();
  server.use(
    answers('/api/player/tracks/7', {}),
    http.put('/api/player/tracks/7', async ({ request }) => {
      kept(await request.json());
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

function choosing(choice: Partial<Wishes>, trailer = false) {
  const wrapper = ({ children }: { children: ReactNode }) => <Provider store={store}>{children}</Provider>;
  const player = { settings: { ...USUAL, captions: true }, settled: true, failed: false, change };
  const { result } = renderHook(() => useWishes(grant, trailer, player), { wrapper });
  result.current.choose(choice);
}

it.each([
  [{ subtitles: 'en', captions: false }, { subtitles: 'en' }, { captions: false }],
  [{ audio: 'en', descriptions: true }, { audio: 'en' }, { descriptions: true }],
])('keeps of %j the language for the title, and the need for the person', async (choice, ofTitle, ofPerson) => {
  choosing(choice);
  await vi.waitFor(() => expect(kept).toHaveBeenCalledExactlyOnceWith(ofTitle));
  expect(change).toHaveBeenCalledExactlyOnceWith(ofPerson);
});

it.each([{ subtitles: 'en', captions: true }, { subtitles: 'off' }, { audio: 'en', descriptions: false }])(
  'keeps no need that is known: %j',
  async (choice) => {
    choosing(choice);
    await vi.waitFor(() => expect(kept).toHaveBeenCalledOnce());
    expect(change).not.toHaveBeenCalled();
  },
);

it('keeps nothing of what was chosen for a trailer', () => {
  choosing({ audio: 'en', descriptions: true }, true);
  expect(change).not.toHaveBeenCalled();
});
