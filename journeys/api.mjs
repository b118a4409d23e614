import { BASE } from './browser.mjs';

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
