// Whether docs/security.md tells the truth about its evidence: that every requirement of OWASP ASVS 5.0, levels 1 and 2, stands in it
// once, that every test, rule and document it names is there by that very name, and that what it says of algorithms and of events is
// what the code does. It runs with the fast tests; the last line counts the requirements.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const DOCUMENT = 'docs/security.md';
const read = (path) => readFileSync(path, 'utf8');
const capture = (text, pattern) => [...text.matchAll(pattern)].map((found) => found[1]);
const document = read(DOCUMENT);
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => path && existsSync(path));
let broken = 0;

function rule(name, complaints) {
  if (complaints.length > 0) broken++;
  for (const complaint of complaints) console.error(`security: ${name}: ${complaint}`);
}

/** Cells of a row; a bar inside of code is escaped. */
const cells = (line) => line.replace(/^\||\|$/g, '').split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
const rows = document
  .split('\n')
  .filter((line) => /^\| \d+\.\d+\.\d+ \|/.test(line))
  .map((line) => {
    const [number, level, asks, how, shown, ...more] = cells(line);
    return { number, level, asks, how, shown: shown ?? '', more };
  });
const wanted = new Map(
  read('docs/asvs-5.0-level-2.txt')
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split(' ')),
);
const numbers = rows.map(({ number }) => number);

rule('every requirement has its row', [...wanted.keys()].filter((number) => !numbers.includes(number)));
rule('no requirement has two rows', numbers.filter((number, at) => numbers.indexOf(number) !== at));
rule('every row is a requirement of level 1 or 2', numbers.filter((number) => !wanted.has(number)));
rule(
  'every row has its level and five cells',
  rows
    .filter(({ number, level, asks, how, more }) => level !== wanted.get(number) || !asks || !how || more.length > 0)
    .map(({ number }) => number),
);

// Evidence: what a cell names in code, by its form.
const java = new Map();
for (const path of files.filter((path) => /\/src\/(test|it)\/java\/.*\.java$/.test(path))) {
  const name = basename(path, '.java');
  java.set(name, [...(java.get(name) ?? []), path]);
}
const tests = new Map();
const escaped = (name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const namesIn = (path) => {
  if (!tests.has(path)) {
    const calls = /\b(?:test|it|rule)(?:\.each\((?:[^()]|\([^()]*\))*\))?\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gs;
    tests.set(path, [...read(path).matchAll(calls)].map(([, quote, name]) => name.replaceAll(`\\${quote}`, quote)));
  }
  return tests.get(path);
};

function javaComplaint(evidence) {
  const [, module, name, method] = evidence.match(/^(?:([\w/-]+)\/)?(\w+)(?:#(\w+))?$/);
  const found = (java.get(name) ?? []).filter((path) => !module || path.startsWith(`${module}/`));
  if (found.length === 0) return `there is no ${evidence}`;
  if (found.length > 1) return `${evidence} is one of ${found.length}: say the module, as in ${found[0].split('/src/')[0]}/${name}`;
  if (!method) return undefined;
  const text = read(found[0]);
  const declared = text.search(new RegExp(`\\bvoid ${escaped(method)}\\s*\\(|\\bArchRule ${escaped(method)}\\s*=`));
  const before = declared < 0 ? '' : text.slice(text.lastIndexOf('\n\n', declared), declared);
  return /@(?:Test|ParameterizedTest|RepeatedTest|ArchTest)\b/.test(before) ? undefined : `${name} has no test ${method}`;
}

function namedComplaint(path, name) {
  if (!existsSync(path)) return `there is no ${path}`;
  return namesIn(path).includes(name) ? undefined : `${path} has none named “${name}”`;
}

function documentComplaint(path, heading) {
  if (!existsSync(path)) return `there is no ${path}`;
  const headings = capture(read(path), /^#+ (.+)$/gm);
  return !heading || headings.includes(heading) ? undefined : `${path} has no heading “${heading}”`;
}

const FORMS = [
  ['test', /^(?:[\w/-]+\/)?\w+(?:Test|IT)(?:#\w+)?$/, (all) => javaComplaint(all)],
  ['test', /^journeys\/(\w+): (.+)$/, (_, file, name) => namedComplaint(`journeys/${file}.journey.mjs`, name)],
  ['test', /^(web\/src\/[\w./-]+\.test\.tsx?): (.+)$/, (_, path, name) => namedComplaint(path, name)],
  ['test', /^((?:docs|docker)\/check\.mjs): (.+)$/, (_, path, name) => namedComplaint(path, name)],
  ['document', /^((?:docs\/[\w./-]+\.md)|journeys\/authorisation\.json)(?:: (.+))?$/, (_, path, heading) => documentComplaint(path, heading)],
];
const judged = (shown) =>
  capture(shown, /`([^`]+)`/g).flatMap((code) =>
    FORMS.filter(([, form]) => form.test(code)).map(([kind, form, judge]) => ({ kind, complaint: judge(...code.match(form)) })),
  );
const evidence = rows.map(({ number, shown }) => ({ number, found: judged(shown) }));
rule(
  'what is named as evidence is there',
  evidence.flatMap(({ number, found }) => found.filter(({ complaint }) => complaint).map(({ complaint }) => `${number}: ${complaint}`)),
);

// Rows of our own, which stand in the same form.
const [, own = ''] = document.split('| what | Matinee | shown by |\n|---|---|---|\n');
const ownRows = own.split('\n\n')[0].split('\n').map(cells);
rule(
  'every row of our own names its evidence, and it is there',
  ownRows.flatMap(([what, how, shown = '', ...more]) => {
    if (!what || !how || more.length > 0) return [`“${what}” has not its three cells`];
    const named = capture(shown, /`([^`]+)`/g);
    const found = judged(shown);
    if (named.length === 0 || found.length < named.length) return [`${what}: names what is no test`];
    return found.filter(({ complaint }) => complaint).map(({ complaint }) => `${what}: ${complaint}`);
  }),
);

const kindOf = ({ number, shown }) => {
  if (shown.startsWith('open: ')) return 'open';
  if (shown.startsWith('does not apply: ')) return 'not applicable';
  const kinds = evidence.find((one) => one.number === number).found.map(({ kind }) => kind);
  return kinds.includes('test') ? 'test' : kinds.includes('document') ? 'document' : 'nothing';
};
rule(
  'every row names its evidence, or says “does not apply: ” or “open: ”',
  rows.filter((row) => kindOf(row) === 'nothing').map(({ number }) => number),
);
const open = rows.filter((row) => kindOf(row) === 'open').map(({ number }) => number);
const listedOpen = capture(document.split(/^## What is open$/m)[1] ?? '', /^- \*\*([\d., ]+)\*\*/gm).flatMap((all) => all.split(/, ?/));
rule('what is open is listed at the end, and nothing else', [
  ...open.filter((number) => !listedOpen.includes(number)).map((number) => `${number} is not listed`),
  ...listedOpen.filter((number) => !open.includes(number)).map((number) => `${number} is listed and not open`),
]);

const count = (kind) => rows.filter((row) => kindOf(row) === kind).length;
const summary = `${rows.length} requirements: ${count('test')} shown by a test, ${count('document')} by a document, ${count('not applicable')} do not apply, ${count('open')} open`;
rule('the head counts as the table does', document.includes(summary) ? [] : [`it should say “${summary}”`]);

// What is said of the code.
const section = (heading) => document.split(new RegExp(`^## ${escaped(heading)}$`, 'm'))[1]?.split(/^## /m)[0] ?? '';
const sources = files.filter((path) => /\/src\/main\/java\/.*\.java$/.test(path) && !/^(devstack\/(suite|testing|stripe|mail|stores)|ingest|bench)\//.test(path));
const algorithm = /"((?:AES|DES|RC4|ChaCha|Blowfish)[\w/-]*|Hmac\w+|MD\d|SHA-?\d+|SHA\w*with\w+|RSA|EC|ECDH|Ed25519|X25519)"/g;
rule(
  'every algorithm that the code names is in the inventory',
  [...new Set(sources.filter((path) => read(path).includes('.getInstance(')).flatMap((path) => capture(read(path), algorithm)))].filter(
    (name) => !section('Cryptography').includes(`\`${name}\``),
  ),
);
rule(
  'every event that the code writes down is in the list',
  [...new Set(sources.flatMap((path) => capture(read(path), /SecurityLog\s*\.happened\(\s*"([\w-]+)"/g)))].filter(
    (event) => !section('What is written down').includes(`\`${event}\``),
  ),
);

/** What a call is given, its literals as S: up to the parenthesis that ends it. */
function given(text, from) {
  let depth = 1;
  let bare = '';
  for (let at = from; at < text.length; at++) {
    const literal = text.slice(at).match(/^(?:"""[^]*?"""|"(?:\\.|[^"\\])*")/)?.[0];
    if (literal) {
      bare += 'S';
      at += literal.length - 1;
      continue;
    }
    depth += { '(': 1, ')': -1 }[text[at]] ?? 0;
    if (depth === 0) break;
    bare += text[at];
  }
  return bare.replace(/\s/g, '');
}
const statement = /^(?:S|[A-Z_]+)(?:\+(?:S|[A-Z_]+))*(?:\.formatted\([A-Z_]+\))?(?:,.*)?$/;
rule(
  'no statement is put together of parts',
  sources
    .filter((path) => !path.endsWith('/cassandra/Keyspace.java'))
    .flatMap((path) => {
      const text = read(path);
      return [...text.matchAll(/(?:\.sql|\.prepare|createNativeQuery|createQuery|SimpleStatement\.newInstance)\(/g)]
        .map((call) => given(text, call.index + call[0].length))
        .filter((bare) => !statement.test(bare))
        .map((bare) => `${path}: ${bare.slice(0, 60)}`);
    }),
);
const settings = files.filter((path) => /\/src\/main\/resources\/.*\.ya?ml$/.test(path) && !/^devstack\/stores\//.test(path));
rule(
  'no settings file holds a password, a key or an account',
  settings.flatMap((path) =>
    capture(read(path).replace(/#.*$/gm, ''), /^\s*([\w.-]*(?:password|secret|api-key|private-key|sealing-key|username|bootstrap-operator[\w.-]*)):[ \t]*\S/gim).map(
      (name) => `${path}: ${name}`,
    ),
  ),
);

console.log(`security: ${summary}.`);
process.exit(broken > 0 ? 1 : 0);
