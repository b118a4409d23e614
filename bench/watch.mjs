import { call, newAccount, subscribe, until } from '../journeys/api.mjs';
import { BASE } from '../journeys/base.mjs';

export async function filmOf(title, token) {
  const found = await call('GET', `/api/catalog/search?q=${encodeURIComponent(title)}`, { token });
  const film = found.json.items.find((item) => item.title === title);
  if (!film) throw new Error(`${title} is not in this suite`);
  return film.id;
}

/** A new viewer plays a film as a browser does: what was granted, its media by the cookies that came along, and the end. */
export async function watch(title) {
  const { token, viewer } = await newAccount();
  await subscribe(token);
  const titleId = await filmOf(title, token);
  const body = { titleId, kind: 'feature', client: 'web', deviceId: 'bench' };
  const answer = await until('playback starts', async () => {
    const started = await call('POST', '/api/playback/sessions', { token, body });
    return started.status === 201 && started;
  });
  const grant = answer.json;
  const cookie = answer.headers.getSetCookie().map((said) => said.split(';')[0]).join('; ');
  return {
    grant,
    viewer,
    cookie,
    titleId,
    get: (address) => fetch(new URL(address, BASE), { headers: { cookie } }),
    end: () => call('DELETE', `/api/playback/sessions/${grant.sessionId}`, { token }),
  };
}
