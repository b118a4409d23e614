#!/usr/bin/env node
// Runs every scenario of `stripe trigger` against a stand-in that runs, and prints which of them work; fails where those are
// others than scenarios.mjs says. devstack/stripe/trigger.mjs URL KEY [SCENARIO…]
import { typeOf, whyLeftOut, withCli } from './scenarios.mjs';

const [url, key, ...named] = process.argv.slice(2);
if (!url || !key) {
  console.error('usage: trigger.mjs URL KEY [SCENARIO…]');
  process.exit(2);
}

/** The names of the events that there are, newest first. */
async function told() {
  const answer = await fetch(`${url}/v1/events?limit=100`, { headers: { Authorization: `Bearer ${key}` } });
  return (await answer.json()).data;
}

/** Why it does not work; empty where it does. */
async function failure(cli, scenario) {
  const before = new Set((await told()).map((event) => event.id));
  try {
    await cli.trigger(scenario);
  } catch (refused) {
    return refused.message;
  }
  const wanted = typeOf(scenario);
  for (let look = 0; look < 50; look++) {
    if ((await told()).some((event) => !before.has(event.id) && event.type === wanted)) {
      return '';
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return `runs, and ${wanted} was not told`;
}

await withCli(url, key, async (cli) => {
  const all = named.length ? named : await cli.scenarios();
  let works = 0;
  console.log('| scenario | works | why not |\n| --- | --- | --- |');
  for (const scenario of all) {
    const why = await failure(cli, scenario);
    const leftOut = whyLeftOut(scenario);
    works += why ? 0 : 1;
    console.log(`| ${scenario} | ${why ? 'no' : 'yes'} | ${(why && leftOut) ?? why} |`);
    if (Boolean(why) !== Boolean(leftOut)) {
      console.error(why ? `${scenario} should work` : `${scenario} should not work: ${leftOut}`);
      process.exitCode = 1;
    }
  }
  console.log(`\n${works} of ${all.length} work.`);
});
