import { call, until } from './api.mjs';

/** What is promised of playback: it opens and closes with what is paid for. */
const SECONDS = 5;

/** How playback answers an account that wants to see a film, as a native client asks. */
export async function startsOf(token) {
  const found = await call('GET', '/api/catalog/search?q=big%20buck%20bunny', { token });
  const film = found.json.items[0].id;
  const start = () =>
    call('POST', '/api/playback/sessions', {
      token,
      body: { titleId: film, kind: 'feature', client: 'native', deviceId: 'journey' },
    });
  /** It answers so within what is promised. */
  const plays = (status) => until(`playback answers ${status}`, async () => (await start()).status === status, SECONDS);
  return { start, plays };
}
