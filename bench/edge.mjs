// What a segment costs at the edge, with the signature of a player's cookies checked at each request, against nginx that serves the same
// bytes as files and asks nobody: requests and megabytes a second, and CPU of the server. Segments are a film's own, out of S3 once, and
// then out of the edge's memory. Both answer in turn, in one run; the ratios are what is worth keeping. Neither speaks TLS.
//   --running    go on with the suite that runs at MATINEE_BENCH_PORT (8087), instead of bringing one up
//   --title T    another film of it (Big Buck Bunny)
//   --short      seconds instead of minutes, to see that it runs
//   --gate       fail below the ratios that are aimed at
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { files } from './nginx.mjs';
import { renditions } from './renditions.mjs';
import { BASE, cpuOf, report, withSuite } from './suite.mjs';
import { table } from './table.mjs';
import { watch } from './watch.mjs';

/** Of nginx: requests a second, and how much more of a CPU a request may take. */
const AIM = { rate: 0.2, cpu: 6 };
const CONNECTIONS = 16;
const has = (flag) => process.argv.includes(flag);
const title = has('--title') ? process.argv[process.argv.indexOf('--title') + 1] : 'Big Buck Bunny';
const [warm, measured, rounds] = has('--short') ? [2, 2, 1] : [6, 5, 3];
/** What the edge keeps is at most this large: beyond, it passes S3's answer on. */
const MOST_KEPT = 4 * 1024 * 1024;

/** Requests for these in turn, over connections that are kept. */
function load({ address, cpu }, script, seconds) {
  const before = cpu();
  const { status, stdout, stderr } = spawnSync('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--latency', '-s', script, address], {
    encoding: 'utf8',
  });
  if (status !== 0 || /Non-2xx|Socket errors/.test(stdout)) throw new Error(`${address}: ${stdout}${stderr}`);
  const used = cpu() - before;
  const [, requests, took] = /(\d+) requests in ([\d.]+)s/.exec(stdout);
  return { rate: Number(requests) / Number(took), cpu: (used * 1000) / Number(requests) };
}

const middle = (runs, figure) => runs.map((run) => run[figure]).sort((a, b) => a - b)[Math.floor(runs.length / 2)];

function lua(folder, name, paths, cookie) {
  const script = join(folder, `${name}.lua`);
  const turns = paths.map((path) => `wrk.format("GET", "${path}")`).join(', ');
  writeFileSync(script, `wrk.headers["Cookie"] = "${cookie}"\nlocal turns\nlocal turn = 0\ninit = function()\n  turns = { ${turns} }\nend\nrequest = function()\n  turn = turn % #turns + 1\n  return turns[turn]\nend\n`);
  return script;
}

await withSuite({ running: has('--running') }, async () => {
  const { get, grant, cookie, end } = await watch(title);
  const folder = mkdtempSync(join(tmpdir(), 'matinee-bench-edge-'));
  const kept = [];
  const bytes = {};
  for (const { name, segments } of await renditions(new URL(grant.manifestUrl, BASE), get)) {
    for (const address of segments) bytes[address.pathname] = Buffer.from(await (await get(address)).arrayBuffer());
    const paths = segments.map(({ pathname }) => pathname).filter((path) => bytes[path].length <= MOST_KEPT);
    if (paths.length > 0) kept.push({ name, paths });
  }
  const [{ paths }] = kept;
  const refused = await fetch(new URL(paths[0], BASE), { headers: { cookie: cookie.replace(/(Signature=.)./, '$1-') } });
  assert.equal(refused.status, 403, 'a signature that is not whole is refused');
  const { pid } = report().steps.find(({ name }) => name === 'edge');
  const edge = { address: BASE, cpu: () => cpuOf(pid) };
  const yardstick = await files(bytes);
  const nginx = { address: yardstick.address, cpu: () => cpuOf(yardstick.pid) };
  const rows = [];
  let low = false;
  try {
    for (const { name, paths } of kept) {
      const script = lua(folder, name, paths, cookie);
      const runs = { edge: [], nginx: [] };
      load(edge, script, warm);
      for (let round = 0; round < rounds; round++) {
        runs.edge.push(load(edge, script, measured));
        runs.nginx.push(load(nginx, script, measured));
      }
      const of = (server, figure) => middle(runs[server], figure);
      const size = paths.reduce((all, path) => all + bytes[path].length, 0) / paths.length;
      const rate = of('edge', 'rate') / of('nginx', 'rate');
      const cpu = of('edge', 'cpu') / of('nginx', 'cpu');
      low ||= rate < AIM.rate || cpu > AIM.cpu;
      const figures = (server) => [
        of(server, 'rate').toFixed(0),
        ((of(server, 'rate') * size) / 1e6).toFixed(0),
        of(server, 'cpu').toFixed(3),
      ];
      rows.push([name, (size / 1000).toFixed(0), ...figures('edge'), ...figures('nginx'), rate.toFixed(2), cpu.toFixed(1)]);
    }
  } finally {
    await yardstick.stop();
    await end();
    rmSync(folder, { recursive: true });
  }
  table(
    ['segments', 'kB', 'edge req/s', 'MB/s', 'CPU ms', 'nginx req/s', 'MB/s', 'CPU ms', 'rate, edge / nginx', 'CPU, edge / nginx'],
    rows,
  );
  if (has('--gate') && low) {
    console.error(`The edge is below ${AIM.rate} of nginx's rate, or takes more than ${AIM.cpu} times its CPU`);
    process.exitCode = 1;
  }
});
