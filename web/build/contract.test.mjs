import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { writeTypes } from './writeTypes.mjs';

const contract = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/openapi.json'), 'utf8'));
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const PROBLEM = 'application/problem+json';
const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
  METHODS.filter((method) => item[method]).map((method) => ({ name: `${method} ${path}`, path, ...item[method] })),
);

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
// What they bound is checked as numbers; a schema of another vocabulary would not be.
for (const format of ['int32', 'int64', 'double']) ajv.addFormat(format, true);
ajv.addSchema({ $id: 'contract', ...contract });

/** What is wrong with a value, by a schema of the contract. */
function faults(schema, value) {
  const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract#/')));
  return validate(value) ? [] : validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function bodies({ requestBody, responses }) {
  const answers = Object.entries(responses).map(([status, response]) => [status, response.content]);
  return [['request', requestBody?.content], ...answers].flatMap(([where, content]) =>
    Object.entries(content ?? {}).map(([type, media]) => ({ where, type, ...media })),
  );
}

test('is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(contract));

  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  expect(contract.openapi).toBe('3.1.0');
});

test('has operations, each by an id of its own, and every path parameter that a path names', () => {
  expect(operations.length).toBeGreaterThan(60);
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  for (const { name, path, parameters = [] } of operations) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
    const said = parameters.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name);
    expect(said.sort(), name).toEqual(named.sort());
  }
});

describe.each(operations)('$name', (operation) => {
  test('says what it does, and what it answers when all is well', () => {
    expect(operation.summary).toBeTruthy();
    const good = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
    expect(good).not.toEqual([]);
    for (const [status, { content }] of good) {
      expect(content === undefined, `${status} has content, or is 202 or 204`).toBe(['202', '204'].includes(status));
    }
  });

  test('names each problem by its status, and says who may not call', () => {
    const open = operation.security?.length === 0;
    expect('401' in operation.responses && !open).toBe(codes(operation, '401').includes('unauthorized'));
    expect(open || codes(operation, '401').includes('unauthorized')).toBe(true);
    const operators = operation.path.startsWith('/api/studio/');
    expect(codes(operation, '403').includes('forbidden')).toBe(operators);
    for (const [status, { content }] of Object.entries(operation.responses)) {
      if (status.startsWith('2')) continue;
      for (const [code, { value }] of Object.entries(content[PROBLEM].examples)) {
        expect(value).toMatchObject({ code, status: Number(status), type: `urn:matinee:problem:${code}` });
      }
    }
  });

  test('has examples of every body, which its schemas allow', () => {
    for (const { where, type, schema, examples } of bodies(operation)) {
      expect(Object.keys(examples ?? {}), `examples of ${where}`).not.toEqual([]);
      for (const [example, { value }] of Object.entries(examples)) {
        expect(faults(schema, value), `${where} ${type} ${example}`).toEqual([]);
      }
    }
  });
});

test('every schema that a reference names is there, and each is written as a type', () => {
  const references = [...JSON.stringify(contract).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name]) => name,
  );
  expect(references.filter((name) => !contract.components.schemas[name])).toEqual([]);

  const types = writeTypes(contract);

  for (const name of Object.keys(contract.components.schemas)) {
    expect(types).toMatch(new RegExp(`^export (interface|type) ${name}\\b`, 'm'));
  }
});

test('has every address that the app calls', () => {
  const folder = join(import.meta.dirname, '../src');
  const sources = readdirSync(folder, { recursive: true }).filter((name) => /(?<!\.test)\.tsx?$/.test(name));
  const called = sources
    .filter((name) => name !== join('api', 'contract.ts') && !name.startsWith('test'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/['"`](\/api\/[^'"`?]*)/g)])
    .map(([, address]) => address.replace(/\$\{[^}]*\}/g, '{}'));
  const told = new Set(Object.keys(contract.paths).map((path) => path.replace(/\{\w+\}/g, '{}')));

  expect(called.length).toBeGreaterThan(40);
  expect(called.filter((address) => !told.has(address))).toEqual([]);
});

function codes({ responses }, status) {
  return Object.keys(responses[status]?.content?.[PROBLEM]?.examples ?? {});
}
