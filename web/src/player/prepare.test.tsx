import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { api } from '../api/api';
import { store } from '../app/store';
import { session } from '../session';
import { server } from '../test/server';
import { token } from '../test/tokens';
import { playIntent } from './prepare';

const warmUp = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock('./screening', () => ({ warmUp }));

const settings = vi.fn();
const started = vi.fn();

beforeEach(() => {
  store.dispatch(api.util.resetApiState());
  settings.mockClear();
  started.mockClear();
  session.begin({ accessToken: token({ profile: 'p1' }), expiresIn: 900 });
  server.use(
    http.get('/api/player/settings', () => {
      settings();
      return HttpResponse.json({});
    }),
    http.post('/api/playback/sessions', () => {
      started();
      return HttpResponse.json({ sessionId: 's', manifestUrl: '/media/m.m3u8' }, { status: 201 });
    }),
    http.get('/media/m.m3u8', () => HttpResponse.text('#EXTM3U')),
  );
  render(
    <a href="/watch/7" {...playIntent}>
      Play
    </a>,
  );
  screen.getByRole('link').addEventListener('click', (event) => event.preventDefault());
});
afterEach(() => session.end());

it.each([
  ['points at', () => userEvent.hover(screen.getByRole('link'))],
  ['comes by keyboard to', () => userEvent.tab()],
  ['touches', () => fireEvent.touchStart(screen.getByRole('link'))],
])('fetches what needs no grant when one %s a link to a film', async (_, comes) => {
  await comes();
  await vi.waitFor(() => expect(settings).toHaveBeenCalledOnce());
  await vi.waitFor(() => expect(warmUp).toHaveBeenCalledOnce());
  expect(started).not.toHaveBeenCalled();
});

it.each(['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])('starts nothing here by a press with %s', async (key) => {
  fireEvent.click(screen.getByRole('link'), { [key]: true });
  await userEvent.hover(screen.getByRole('link'));
  await vi.waitFor(() => expect(settings).toHaveBeenCalledOnce());
  expect(started).not.toHaveBeenCalled();
});

it('starts with a press', async () => {
  fireEvent.click(screen.getByRole('link'));
  await vi.waitFor(() => expect(started).toHaveBeenCalledOnce());
});
