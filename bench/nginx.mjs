import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The yardstick: one nginx worker that serves these JSON texts, by name, as files. */
export function nginx(texts) {
  return files(Object.fromEntries(Object.entries(texts).map(([name, text]) => [`/${name}.json`, text])));
}

/** One nginx worker that serves these bytes, by path, as files. */
export async function files(contents) {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-bench-'));
  const port = await freePort();
  for (const [path, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${folder}/pid; error_log stderr error;
     events {}
     http {
       access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; types { application/json json; }
       client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c;
       uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
       server { listen 127.0.0.1:${port}; root ${folder}; }
     }`,
  );
  const process = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => process.once('exit', resolve));
  const address = `http://127.0.0.1:${port}`;
  for (let answered = false; !answered; ) {
    if (process.exitCode !== null) {
      throw new Error(`nginx ended with ${process.exitCode}: ${readFileSync(join(folder, 'nginx.conf'))}`);
    }
    answered = await fetch(`${address}${Object.keys(contents)[0]}`).then(
      () => true,
      () => pause(50),
    );
  }
  return {
    address,
    pid: process.pid,
    async stop() {
      process.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
