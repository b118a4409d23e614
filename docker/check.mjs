// Whether docker-compose.yml, the Dockerfiles and k8s/base hold to our rules, and to their own where the tools are installed.
// The last lines say what could not be checked, and how many rules were kept.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const read = (path) => readFileSync(path, 'utf8');
const run = (...command) => spawnSync(command[0], command.slice(1), { encoding: 'utf8', maxBuffer: 1 << 26 });
const capture = (text, pattern) => [...text.matchAll(pattern)].map((found) => found[1]);
let kept = 0;
let broken = 0;

/** A rule is kept when there is nothing to complain of. */
function rule(name, complaints) {
  if (complaints.length === 0) kept++;
  else broken++;
  for (const complaint of complaints) console.error(`deploy: ${name}: ${complaint}`);
}

const compose = read('docker-compose.yml');
const manifests = readdirSync('k8s/base').map((name) => join('k8s/base', name));
const table = read('devstack/suite/src/main/java/dev/matinee/devstack/suite/SuiteParts.java');
const services = capture(table, /new Service\("([a-z-]+)"/g);
const dockerfiles = readdirSync('docker').filter((name) => name.endsWith('.Dockerfile')).map((name) => join('docker', name));

// Compose: a container is its own lines and those of the anchors that it merges.
const blocks = (text, indent) => text.split(new RegExp(`^(?=${indent}[a-z])`, 'm'));
const anchors = new Map(blocks(compose, '').map((block) => [block.match(/^x-[\w-]+: &([\w-]+)/)?.[1], block]));
const whole = (block) =>
  block + capture(block, /<<: (?:\*|\[\*)([\w-]+)/g).map((name) => whole(anchors.get(name) ?? '')).join('');
const containers = blocks(compose.match(/^services:\n([^]*?)^(?=\w)/m)?.[1] ?? '', '  ')
  .map((block) => ({ name: block.match(/^ {2}([\w-]+):$/m)?.[1], text: whole(block).replace(/^\s*#.*$/gm, '') }))
  .filter(({ name }) => name);
const deployed = capture(manifests.map(read).join('\n'), /^kind: Deployment\nmetadata: \{ name: ([a-z-]+) \}\nspec:\n {2}replicas:/gm);

rule('the supervisor knows services', services.length >= 10 ? [] : ['none were found in SuiteParts.java']);
rule('every service is in docker-compose.yml', services.filter((name) => !containers.some((one) => one.name === name)));
rule('every service is in k8s/base', services.filter((name) => !deployed.includes(name)));
rule('nothing but services is in k8s/base', deployed.filter((name) => !services.includes(name)));
const stores = read('k8s/base/stores.env');
const checkedTls = [
  /^SPRING_DATASOURCE_URL=.*[?&]sslMode=VERIFY_IDENTITY\b/m,
  /^SPRING_CASSANDRA_SSL_ENABLED=true$/m,
  /^SPRING_KAFKA_SECURITY_PROTOCOL=SASL_SSL$/m,
  /^MATINEE_REDIS_CACHE_TLS=true$/m,
  /^MATINEE_REDIS_STATE_TLS=true$/m,
  /^SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED=true$/m,
];
rule('in the cluster every store is spoken to by TLS', [
  ...checkedTls.filter((wanted) => !wanted.test(stores)).map((wanted) => `k8s/base/stores.env has no ${wanted}`),
  ...capture(stores, /^(\w*ENDPOINT=http:.*)$/gm),
]);
rule(
  'every container has a limit of memory',
  containers.filter(({ text }) => !/^ +mem_limit:/m.test(text)).map(({ name }) => name),
);
rule(
  'every container that stays has a health check',
  containers.filter(({ text }) => /restart:/.test(text) && !/healthcheck:/.test(text)).map(({ name }) => name),
);
rule(
  'only the edge and S3 are published, on 127.0.0.1',
  containers.filter(({ name, text }) => /^ +ports:/m.test(text) && !(['edge', 's3'].includes(name) && /ports: \["127\.0\.0\.1:/.test(text))).map(({ name }) => name),
);

const images = [
  ...[compose, ...manifests.map(read)].flatMap((text) => capture(text, /\bimage: (?:&\S+ )?([^\s*]+)/g)),
  ...dockerfiles.flatMap((path) => {
    const stages = capture(read(path), / AS (\w+)/g);
    return capture(read(path), /^FROM (\S+)/gm).filter((image) => !stages.includes(image));
  }),
];
rule('every image is pinned by a tag', images.filter((image) => !/:[^/]+$/.test(image) || image.endsWith(':latest')));

const texts = ['docker-compose.yml', 'docker/pages.yml', '.env.example', ...manifests, ...dockerfiles];
const secretValue = /\b([A-Z]\w*(?:PASSWORD|SECRET|TOKEN|PRIVATE_?KEY|API_?KEY))\b["']?(?:: |=|, value: )\S/g;
const secretShape = /BEGIN [A-Z ]*PRIVATE KEY|\b(?:sk_(?:test|live)|whsec)_\w|^kind: Secret$|secretGenerator/m;
rule(
  'no secret value stands in a file',
  texts.flatMap((path) => {
    const text = read(path).replace(/^\s*#.*$/gm, '');
    return [...capture(text, secretValue).map((name) => `${path}: ${name}`), ...(secretShape.test(text) ? [path] : [])];
  }),
);
const made = read('docker/secrets');
rule(
  'docker/secrets makes every secret that is named',
  capture(compose, /\.matinee-docker\/secrets\/([\w-]+)/g).filter((name) => !new RegExp(`(?:keep|for name in.*) ${name}\\b`).test(made)),
);
const letIn = capture(read('.dockerignore'), /^!(\S+)$/gm).map((path) => new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`));
rule(
  'what images are made of is not ignored',
  dockerfiles.flatMap((path) => capture(read(path), /^COPY ([^-]\S*) /gm))
    .map((source) => source.replaceAll('${MODULE}', 'module'))
    .filter((source) => !letIn.some((pattern) => pattern.test(source))),
);

const unchecked = [];
if (run('docker', 'compose', 'version').status === 0) {
  for (const files of [['docker-compose.yml'], ['docker-compose.yml', 'docker/pages.yml']]) {
    const said = run('docker', 'compose', '--env-file', '.env.example', ...files.flatMap((file) => ['-f', file]), 'config', '-q');
    rule(`docker compose config takes ${files.join(' and ')}`, said.status === 0 && !said.stderr ? [] : [said.stderr.trim()]);
  }
} else {
  unchecked.push('docker compose is not installed: whether it takes docker-compose.yml');
}
if (run('kubectl', 'version', '--client').status === 0) {
  const said = run('kubectl', 'kustomize', 'k8s/base');
  rule('kubectl kustomize renders k8s/base', said.status === 0 ? [] : [said.stderr.trim()]);
  const documents = said.stdout.split(/^---$/m);
  const nameOf = (document) => document.match(/^metadata:\n(?: {2}.*\n)*? {2}name: (\S+)/m)?.[1];
  const wanted = [
    'limits:', 'requests:', 'readinessProbe:', 'livenessProbe:', 'startupProbe:', 'runAsNonRoot: true', 'readOnlyRootFilesystem: true',
    'allowPrivilegeEscalation: false', 'type: RuntimeDefault', '- ALL', 'topologySpreadConstraints:', 'mountPath: /tmp',
  ];
  const of = (kind) => documents.filter((document) => new RegExp(`^kind: ${kind}$`, 'm').test(document));
  rule(
    'every pod is limited, watched and contained',
    of('Deployment').flatMap((one) => wanted.filter((line) => !one.includes(line)).map((line) => `${nameOf(one)} has no ${line}`)),
  );
  const named = (kind) => of(kind).map(nameOf);
  rule(
    'what a pod names is there, and several replicas have a disruption budget',
    of('Deployment').flatMap((one) => [
      ...capture(one, /serviceAccountName: (\S+)/g).filter((name) => !named('ServiceAccount').includes(name)).map((name) => `ServiceAccount ${name}`),
      ...capture(one, /configMapRef:\n +name: (\S+)/g).filter((name) => !named('ConfigMap').includes(name)).map((name) => `ConfigMap ${name}`),
      ...(/^ {2}replicas: [2-9]/m.test(one) && !named('PodDisruptionBudget').includes(nameOf(one)) ? [`PodDisruptionBudget ${nameOf(one)}`] : []),
    ]),
  );
  rule(
    'every selector finds a pod',
    [...of('Service'), ...of('PodDisruptionBudget')].filter((one) => {
      const [name] = capture(one, /app\.kubernetes\.io\/name: (\S+)/g);
      return !of('Deployment').some((pod) => pod.includes(`    app.kubernetes.io/name: ${name}\n`) && nameOf(pod) === name);
    }).map(nameOf),
  );
} else {
  unchecked.push('kubectl is not installed: whether it renders k8s/base');
}

for (const what of unchecked) console.log(`deploy: not checked: ${what}`);
console.log(`deploy: ${kept} rules kept, ${broken} broken`);
process.exit(broken > 0 ? 1 : 0);
