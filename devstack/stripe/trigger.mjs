#!/usr/bin/env node
// Runs every scenario of `stripe trigger` against a stand-in that runs, and prints which of them work.
// devstack/stripe/trigger.mjs URL KEY [SCENARIO…], with the Stripe CLI in PATH, or where MATINEE_STRIPE_CLI says.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const [url, key, ...named] = process.argv.slice(2);
if (!url || !key) {
  console.error("usage: trigger.mjs URL KEY [SCENARIO…]");
  process.exit(2);
}
const cli = process.env.MATINEE_STRIPE_CLI ?? "stripe";
const home = await mkdtemp(join(tmpdir(), "stripe-cli-"));
const env = { PATH: process.env.PATH, HOME: home, XDG_CONFIG_HOME: home, STRIPE_CLI_TELEMETRY_OPTOUT: "1" };

async function scenarios() {
  const { stdout } = await run(cli, ["trigger", "--help"], { env });
  const list = stdout.slice(stdout.indexOf("Supported events:"), stdout.indexOf("Usage:"));
  return [...list.matchAll(/^ {2}(\S+)$/gm)].map((match) => match[1]);
}

/** What Stripe's own words of the refusal are, without what varies. */
function reason(output) {
  const message = output.match(/"message":\s*"([^"]+)"/)?.[1] ?? output.trim().split("\n").at(-1) ?? "";
  return message.slice(0, 110);
}

/** The names of the events that there are, newest first. */
async function told() {
  const answer = await fetch(`${url}/v1/events?limit=100`, { headers: { Authorization: `Bearer ${key}` } });
  return (await answer.json()).data;
}

async function trigger(scenario) {
  const before = new Set((await told()).map((event) => event.id));
  try {
    const args = ["trigger", scenario, "--api-base", url, "--api-key", key];
    const { stdout, stderr } = await run(cli, args, { env, timeout: 30_000 });
    if (!stdout.includes("Trigger succeeded")) {
      return { works: false, why: reason(stdout + stderr) };
    }
  } catch (failure) {
    return { works: false, why: reason(`${failure.stdout}${failure.stderr}` || String(failure)) };
  }
  const wanted = scenario.replace(/\.(eu|gb)$/, "").replace(/^subscription\.(payment_\w+)$/, "invoice.$1");
  for (let look = 0; look < 50; look++) {
    if ((await told()).some((event) => !before.has(event.id) && event.type === wanted)) {
      return { works: true, why: "" };
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { works: false, why: `runs, and ${wanted} was not told` };
}

let works = 0;
const all = named.length ? named : await scenarios();
console.log("| scenario | works | why not |\n| --- | --- | --- |");
for (const scenario of all) {
  const result = await trigger(scenario);
  works += result.works ? 1 : 0;
  console.log(`| ${scenario} | ${result.works ? "yes" : "no"} | ${result.why} |`);
}
console.log(`\n${works} of ${all.length} work.`);
await rm(home, { recursive: true });
