// The gateway with its token check, limits and shedding, against a route of its own without them, a stock Spring Cloud
// Gateway as a resource server, and nginx as a proxy. All run at once, and are measured in turn, so that what else the
// machine does is shared fairly. Figures of requests a second are this machine's; the ratios are what is worth keeping.
//   --short      seconds instead of minutes, to see that it runs
//   --gate       fail below the ratios that are aimed at
//   --jfr FILE   the gateway's flight recording of the measured time
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { door, proxy, stock, upstream } from './door-servers.mjs';
import { keys } from './door-token.mjs';
import { table } from './table.mjs';

const AIM = { bare: 0.85, stock: 1.4 };
const CONNECTIONS = 32;
const has = (flag) => process.argv.includes(flag);
const jfr = has('--jfr') ? process.argv[process.argv.indexOf('--jfr') + 1] : undefined;
const [warm, measured, rounds] = has('--short') ? [5, 3, 1] : [40, 10, 3];

/** Calls a second, the time that half and 99 of 100 took, and CPU a call. */
function load(target, token, seconds) {
  const before = target.server.cpu();
  const { status, stdout, stderr } = spawnSync(
    'wrk',
    ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--latency', '-H', `Authorization: Bearer ${token}`, target.url],
    { encoding: 'utf8' },
  );
  if (status !== 0 || /Non-2xx/.test(stdout)) {
    throw new Error(`${target.name}: ${stdout}${stderr}`);
  }
  const cpu = target.server.cpu() - before;
  const calls = Number(/(\d+) requests in/.exec(stdout)[1]);
  return {
    rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)[1]),
    p50: millis(/50%\s+(\S+)/.exec(stdout)[1]),
    p99: millis(/99%\s+(\S+)/.exec(stdout)[1]),
    cpu: (cpu * 1000) / calls,
  };
}

function millis(said) {
  const [, number, unit] = /^([\d.]+)(us|ms|s)$/.exec(said);
  return Number(number) * { us: 0.001, ms: 1, s: 1000 }[unit];
}

/** Of several rounds, the middle one in each figure. */
function middle(runs) {
  const of = (figure) => runs.map((run) => run[figure]).sort((a, b) => a - b)[Math.floor(runs.length / 2)];
  return { rate: of('rate'), p50: of('p50'), p99: of('p99'), cpu: of('cpu') };
}

const folder = mkdtempSync(join(tmpdir(), 'matinee-door-'));
const servers = [];
try {
  const { jwks, token } = keys();
  const run = async (server) => {
    const running = await server;
    servers.push(running);
    return running;
  };
  const files = await run(upstream(folder, jwks));
  const front = await run(proxy(folder, files.address));
  const ours = await run(door(folder, files.address, jfr));
  const theirs = await run(stock(folder, files.address));
  const targets = [
    { name: 'gateway', url: `${ours.address}/api/catalog/titles`, server: ours },
    { name: 'its bare route', url: `${ours.address}/bare/titles`, server: ours },
    { name: 'stock gateway, RS256', url: `${theirs.address}/api/catalog/titles`, server: theirs },
    { name: 'nginx as a proxy', url: `${front.address}/api/catalog/titles`, server: front },
  ];
  targets.forEach((target) => load(target, token, target.server === front ? 2 : warm));
  const runs = new Map(targets.map((target) => [target, []]));
  for (let round = 0; round < rounds; round++) {
    targets.forEach((target) => runs.get(target).push(load(target, token, measured)));
  }
  const figures = targets.map((target) => ({ name: target.name, ...middle(runs.get(target)) }));
  const [gateway, bare, plain] = figures;
  table(
    ['', 'req/s', 'p50 ms', 'p99 ms', 'CPU ms a request', 'gateway / this'],
    figures.map(({ name, rate, p50, p99, cpu }) => [
      name,
      rate.toFixed(0),
      p50.toFixed(1),
      p99.toFixed(1),
      cpu.toFixed(3),
      (gateway.rate / rate).toFixed(2),
    ]),
  );
  const low = gateway.rate / bare.rate < AIM.bare || gateway.rate / plain.rate < AIM.stock;
  if (has('--gate') && low) {
    console.error(`The gateway is below ${AIM.bare} of its bare route, or ${AIM.stock} of the stock one`);
    process.exitCode = 1;
  }
} finally {
  for (const server of servers.reverse()) {
    await server.stop();
  }
  rmSync(folder, { recursive: true });
}
