import { expect, test } from 'vitest';
import { typeOf, writeTypes } from './writeTypes.mjs';

const string = { type: 'string' };

test('what is required is there, what is not may be missing, and null is said', () => {
  const film = {
    type: 'object',
    required: ['title', 'badge'],
    properties: { title: string, badge: { type: ['string', 'null'] }, runtime: { type: 'integer' } },
  };

  expect(typeOf(film, '')).toBe('{\n  title: string;\n  badge: string | null;\n  runtime?: number;\n}');
});

test('enumerations, references, lists and maps', () => {
  expect(typeOf({ type: ['string', 'null'], enum: ['up', null] }, '')).toBe("'up' | null");
  expect(typeOf({ anyOf: [{ $ref: '#/components/schemas/Card' }, { type: 'null' }] }, '')).toBe('Card | null');
  expect(typeOf({ type: 'array', items: { type: 'string', enum: ['a', 'b'] } }, '')).toBe("('a' | 'b')[]");
  expect(typeOf({ type: 'object', additionalProperties: string }, '')).toBe('Record<string, string>');
  expect(typeOf({ type: 'object' }, '')).toBe('Record<string, unknown>');
});

test('what it does not understand it refuses', () => {
  expect(() => typeOf({ type: 'tuple' }, '')).toThrow('What is the type of');
});

test('an operation is told with its query, its body and its answer', () => {
  const types = writeTypes({
    components: { schemas: { Card: { type: 'object', properties: { id: string } } } },
    paths: {
      '/api/cards': {
        get: {
          operationId: 'cards',
          parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer' } }],
          responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Card' } } } } },
        },
      },
    },
  });

  expect(types).toContain('export interface Card {\n  id?: string;\n}');
  expect(types).toContain("path: '/api/cards';\n    query: {\n      limit?: number;\n    };");
  expect(types).toContain('request: undefined;\n    answer: Card;');
});
