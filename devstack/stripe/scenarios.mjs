// The Stripe CLI's scenarios (`stripe trigger`, 1.52.0): which of them a stand-in does, and running one. The CLI is what npm brings to web/
// for this platform, else that in PATH; MATINEE_STRIPE_CLI names another.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const BROUGHT = fileURLToPath(
  new URL(`../../web/node_modules/@stripe/cli-${process.platform}-${process.arch}/bin/stripe`, import.meta.url),
);
const CLI = process.env.MATINEE_STRIPE_CLI ?? (existsSync(BROUGHT) ? BROUGHT : 'stripe');
const PATIENCE_MS = 30_000;

/** Those that a stand-in does not do, and why. It does all others. */
const LEFT_OUT = [
  [
    /^checkout\.session\.async_|^payment_intent\.(processing|partially_funded)$/,
    'of direct debits and bank transfers; only cards are taken',
  ],
  [/^subscription_schedule\./, 'Matinee has no changes that are planned ahead'],
  [/^(credit_note|quote|payment_link)\./, 'other ways to bill'],
  [
    /^(account|balance|cash_balance|customer_cash_balance_transaction|payout|reporting|topup|transfer)\./,
    "a platform's, or what becomes of the money",
  ],
  [/^(identity|v1\.billing\.meter)\.|^issuing_/, 'other products'],
];

/** Why a scenario is left out; undefined for one that is not. */
export const whyLeftOut = (scenario) => LEFT_OUT.find(([names]) => names.test(scenario))?.[1];

/** The type of the event that a scenario is about: two are named after what happens and not after its event. */
export const typeOf = (scenario) =>
  scenario.replace(/\.(eu|gb)$/, '').replace(/^subscription\.(payment_\w+)$/, 'invoice.$1');

/** What Stripe's own words of a refusal are, without what varies. */
function reason(output) {
  const message = output.match(/"message":\s*"([^"]+)"/)?.[1] ?? output.trim().split('\n').at(-1) ?? '';
  return message.slice(0, 110);
}

/** The CLI with a home of its own, which it leaves nothing in, and no word to anybody. */
export async function withCli(url, key, work) {
  const home = await mkdtemp(join(tmpdir(), 'stripe-cli-'));
  const settings = {
    env: { PATH: process.env.PATH, HOME: home, XDG_CONFIG_HOME: home, STRIPE_CLI_TELEMETRY_OPTOUT: '1' },
    timeout: PATIENCE_MS,
  };
  try {
    return await work({
      /** The names of all scenarios. */
      async scenarios() {
        const { stdout } = await run(CLI, ['trigger', '--help'], settings);
        const list = stdout.slice(stdout.indexOf('Supported events:'), stdout.indexOf('Usage:'));
        return [...list.matchAll(/^ {2}(\S+)$/gm)].map((match) => match[1]);
      },
      /** Runs one. @throws with what it was refused by */
      async trigger(scenario, more = []) {
        const { stdout, stderr } = await run(
          CLI,
          ['trigger', scenario, '--api-base', url, '--api-key', key, ...more],
          settings,
        ).catch((failure) => ({ stdout: failure.stdout ?? '', stderr: failure.stderr || String(failure) }));
        if (!stdout.includes('Trigger succeeded')) {
          throw new Error(`${scenario}: ${reason(stdout + stderr)}`);
        }
      },
    });
  } finally {
    await rm(home, { recursive: true });
  }
}
