import http from 'node:http';

/** Calls over connections that are kept, and says how long the whole answer took. */
export class Client {
  /** @param localAddress where the calls come from, of this machine; left out: from any */
  constructor(base, localAddress) {
    this.base = new URL(base);
    this.agent = new http.Agent({ keepAlive: true, maxSockets: 64, scheduling: 'lifo', localAddress });
  }

  /** @param payload a body as it is sent; otherwise it is the JSON of `body` */
  call({ method = 'GET', path, body, payload = body && JSON.stringify(body), token, headers }) {
    const begun = performance.now();
    return new Promise((resolve, reject) => {
      const request = http.request(
        {
          agent: this.agent,
          host: this.base.hostname,
          port: this.base.port,
          method,
          path,
          headers: {
            Accept: 'application/json',
            ...(token && { Authorization: `Bearer ${token}` }),
            ...(payload && { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(payload) }),
            ...headers,
          },
        },
        (answer) => {
          const parts = [];
          answer.on('data', (part) => parts.push(part));
          answer.on('end', () =>
            resolve({
              status: answer.statusCode,
              ms: performance.now() - begun,
              text: Buffer.concat(parts).toString(),
            }),
          );
          answer.on('error', reject);
        },
      );
      request.on('error', reject);
      request.end(payload);
    });
  }

  close() {
    this.agent.destroy();
  }
}

/** As many calls as some callers make who each wait for their answer; calls a second. */
export async function capacity(step, callers, seconds) {
  const end = performance.now() + seconds * 1000;
  const begun = performance.now();
  let calls = 0;
  await Promise.all(
    Array.from({ length: callers }, async () => {
      while (performance.now() < end) {
        await step();
        calls++;
      }
    }),
  );
  return calls / ((performance.now() - begun) / 1000);
}

/**
 * Calls at a steady rate, whether or not answers come: a call's time runs from when it was due, so that waiting in line
 * counts. The first call that fails ends it.
 */
export async function steady(step, rate, seconds) {
  const times = [];
  const total = Math.max(20, Math.round(rate * seconds));
  const begun = performance.now();
  const open = [];
  const failures = [];
  for (let i = 0; i < total && failures.length === 0; i++) {
    const due = begun + (i * 1000) / rate;
    const early = due - performance.now();
    if (early > 1) {
      await new Promise((resolve) => setTimeout(resolve, early));
    }
    // A timer of Node rings up to a millisecond late: that is not the server's doing.
    const started = Math.min(performance.now(), due + 1);
    open.push(
      step().then(
        () => times.push(performance.now() - started),
        // Nobody waits for it yet, and one that nobody waits for ends the process, with a suite that nobody stops.
        (failure) => failures.push(failure),
      ),
    );
  }
  await Promise.all(open);
  if (failures.length > 0) {
    throw failures[0];
  }
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { calls: total, p50: at(0.5), p99: at(0.99) };
}
