import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { newViewer, until } from '../journeys/api.mjs';
import { claims } from '../journeys/callers.mjs';
import { Client } from './load.mjs';

const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 10;

/** Viewers who have a profile each and have not paid, each at an address of its own: what is guarded is guarded by address. */
export class Subscriber {
  static async new(base, number) {
    const local = new URL(base);
    local.hostname = '127.0.0.1';
    const one = new Subscriber();
    one.client = new Client(local, `127.1.${number >> 8}.${1 + ((number & 255) % 254)}`);
    const { firstName, ...viewer } = newViewer();
    const registered = await one.json(201, 'POST', '/api/auth/register', { ...viewer, firstName, client: 'native' });
    one.token = registered.accessToken;
    one.account = claims(one.token).sub;
    const avatars = await one.json(200, 'GET', '/api/avatars');
    const profile = { name: firstName, avatarId: avatars.items[0].id };
    const { id } = await one.json(201, 'POST', '/api/profiles', profile);
    const chosen = await until('the profile is known', async () => {
      const answer = await one.call('POST', '/api/auth/profile', { profileId: id });
      return answer.status === 200 && JSON.parse(answer.text);
    });
    one.token = chosen.accessToken;
    return one;
  }

  call(method, path, body) {
    return this.client.call({ method, path, body, token: this.token });
  }

  async json(status, method, path, body) {
    const answer = await this.call(method, path, body);
    assert.equal(answer.status, status, `${method} ${path}: ${answer.text}`);
    return JSON.parse(answer.text);
  }

  /** Whether a film starts; anything but a grant or the want of a subscription is an error. */
  async plays(titleId) {
    const body = { titleId, client: 'native', deviceId: 'bench' };
    const { status, text } = await this.call('POST', '/api/playback/sessions', body);
    assert.ok(status === 201 || status === 402, `${status}: ${text}`);
    return status === 201;
  }

  /** Buys a plan; milliseconds from the payment at Stripe, of which a webhook tells, to the first start of a film. */
  async paysAndPlays(titleId, planId) {
    const { checkoutUrl } = await this.json(201, 'POST', '/api/billing/checkout', { planId });
    assert.ok(!(await this.plays(titleId)), 'plays without having paid');
    const begun = performance.now();
    const paid = fetch(checkoutUrl, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ card: '4242424242424242' }),
    });
    while (!(await this.plays(titleId))) {
      assert.ok(performance.now() - begun < PATIENCE_MS, 'who has paid does not play');
      await pause(LOOK_EVERY_MS);
    }
    const took = performance.now() - begun;
    assert.equal((await paid).status, 303);
    return took;
  }
}
