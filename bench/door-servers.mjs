import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cpuOf } from './suite.mjs';

/** Both compilers, and a heap that is no concern. */
const JVM = ['-Xms256m', '-Xmx256m', '-XX:+UseSerialGC', '--enable-native-access=ALL-UNNAMED'];

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A process that is up once this address answers anything at all. */
async function started(name, command, words, { folder, probe, env = {} }) {
  const log = openSync(join(folder, `${name}.log`), 'w');
  const child = spawn(command, words, { stdio: ['ignore', log, log], env: { ...process.env, ...env } });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  for (let answered = false; !answered; ) {
    if (child.exitCode !== null) {
      throw new Error(`${name} ended with ${child.exitCode}: ${readFileSync(join(folder, `${name}.log`), 'utf8')}`);
    }
    answered = await fetch(probe).then(
      () => true,
      () => pause(100),
    );
  }
  return {
    pid: child.pid,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

function java(name, jar, settings, { folder, address, jvm = [], env }) {
  const words = Object.entries(settings).map(([property, value]) => `--${property}=${value}`);
  return started(name, `${process.env.JAVA_HOME}/bin/java`, [...JVM, ...jvm, '-jar', jar, ...words], {
    folder,
    probe: address,
    env,
  });
}

async function nginx(name, folder, port, server) {
  const own = join(folder, name);
  mkdirSync(own);
  writeFileSync(
    join(own, 'nginx.conf'),
    `daemon off; master_process off; pid ${own}/pid; error_log stderr error;
     events {}
     http {
       access_log off; keepalive_requests 1000000000; default_type application/json;
       client_body_temp_path ${own}/a; proxy_temp_path ${own}/b; fastcgi_temp_path ${own}/c;
       uwsgi_temp_path ${own}/d; scgi_temp_path ${own}/e;
       ${server}
     }`,
  );
  const address = `http://127.0.0.1:${port}`;
  const running = await started(name, 'nginx', ['-p', own, '-c', join(own, 'nginx.conf')], { folder, probe: address });
  return { address, cpu: () => cpuOf(running.pid), stop: running.stop };
}

/** One kilobyte of JSON, and the keys. */
export async function upstream(folder, jwks) {
  const port = await freePort();
  writeFileSync(join(folder, 'titles.json'), JSON.stringify({ items: ['x'.repeat(1000)] }));
  writeFileSync(join(folder, 'jwks.json'), jwks);
  return nginx(
    'upstream',
    folder,
    port,
    `server {
       listen 127.0.0.1:${port}; root ${folder};
       location = /api/catalog/titles { try_files /titles.json =404; }
       location = /bare/titles { try_files /titles.json =404; }
       location = /api/auth/jwks.json { try_files /jwks.json =404; }
     }`,
  );
}

export async function proxy(folder, files) {
  const port = await freePort();
  return nginx(
    'proxy',
    folder,
    port,
    `upstream files { server ${new URL(files).host}; keepalive 64; keepalive_requests 1000000000; }
     server {
       listen 127.0.0.1:${port};
       location / { proxy_pass http://files; proxy_http_version 1.1; proxy_set_header Connection ""; }
     }`,
  );
}

/** The gateway without its stores: no session has ended, and budgets are its own. Its limits are there, and far away. */
export async function door(folder, files, jfr) {
  const [port, management] = [await freePort(), await freePort()];
  const address = `http://127.0.0.1:${port}`;
  const instance = (service) => [`spring.cloud.discovery.client.simple.instances.${service}[0].uri`, files];
  const settings = {
    'server.port': port,
    'server.address': '127.0.0.1',
    'management.server.port': management,
    'management.server.address': '127.0.0.1',
    'spring.cloud.config.enabled': false,
    'eureka.client.enabled': false,
    'spring.kafka.bootstrap-servers': '127.0.0.1:1',
    'spring.kafka.admin.auto-create': false,
    'spring.kafka.consumer.properties.reconnect.backoff.max.ms': 10000,
    'logging.level.dev.matinee.kit.event': 'error',
    'logging.level.org.apache.kafka': 'off',
    'matinee.origin-secret': 'bench',
    'matinee.limits.account.burst': 1000000000,
    'matinee.limits.account.per-second': 1000000,
    'spring.cloud.gateway.server.webflux.routes[0].id': 'bare',
    'spring.cloud.gateway.server.webflux.routes[0].uri': files,
    'spring.cloud.gateway.server.webflux.routes[0].predicates[0]': 'Path=/bare/**',
    ...Object.fromEntries(['auth-service', 'catalog-service'].map(instance)),
  };
  const jvm = jfr ? [`-XX:StartFlightRecording=filename=${jfr},settings=profile`] : [];
  const running = await java('gateway', 'gateway/target/gateway.jar', settings, { folder, address, jvm });
  return { address, cpu: () => cpuOf(running.pid), stop: running.stop };
}

export async function stock(folder, files) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const running = await java(
    'stock-gateway',
    'bench/stock-gateway/target/stock-gateway.jar',
    { 'server.port': port, 'server.address': '127.0.0.1' },
    { folder, address, env: { UPSTREAM: files } },
  );
  return { address, cpu: () => cpuOf(running.pid), stop: running.stop };
}
