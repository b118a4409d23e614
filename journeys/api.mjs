import assert from 'node:assert/strict';
import { BASE } from './base.mjs';

/** Calls the API as a native client does; the answer with its JSON, whatever the status. */
export async function call(method, path, { body, token, headers } = {}) {
  const answer = await fetch(new URL(path, BASE), {
    method,
    redirect: 'manual',
    headers: {
      Accept: 'application/json',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  const json = answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined;
  return { status: answer.status, headers: answer.headers, json, text };
}

/** Asks until the answer is truthy, and gives it. */
export async function until(what, question, seconds = 30) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await question();
    if (answer) {
      return answer;
    }
    if (Date.now() > end) {
      throw new Error(`${what}: not within ${seconds} s`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

export function newViewer() {
  return {
    email: `journey-${crypto.randomUUID()}@example.org`,
    password: `correct horse ${crypto.randomUUID()}`,
    firstName: 'Ada',
    lastName: 'Journey',
  };
}

/** A new account with one profile, as a native client makes it; its tokens are for that profile. */
export async function newAccount(viewer = newViewer()) {
  const registered = await expectStatus(
    201,
    call('POST', '/api/auth/register', { body: { ...viewer, client: 'native' } }),
  );
  const avatars = await expectStatus(200, call('GET', '/api/avatars'));
  const { id } = await expectStatus(
    201,
    call('POST', '/api/profiles', {
      token: registered.accessToken,
      body: { name: viewer.firstName, avatarId: avatars.items[0].id },
    }),
  );
  const chosen = await until('the profile is known', async () => {
    const answer = await call('POST', '/api/auth/profile', {
      token: registered.accessToken,
      body: { profileId: id },
    });
    return answer.status === 200 && answer.json;
  });
  return { viewer, profileId: id, token: chosen.accessToken };
}

/** Pays for a plan on the hosted page. */
export async function subscribe(token, planId = 'premium') {
  const { checkoutUrl } = await expectStatus(201, call('POST', '/api/billing/checkout', { token, body: { planId } }));
  await fetch(new URL(checkoutUrl, BASE), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ card: '4242424242424242' }),
  });
  await until('the subscription is active', async () => {
    const answer = await call('GET', '/api/billing/subscription', { token });
    return answer.json?.status === 'active';
  });
}

async function expectStatus(status, answering) {
  const answer = await answering;
  assert.equal(answer.status, status, answer.text);
  return answer.json;
}
