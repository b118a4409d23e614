const REF = '#/components/schemas/';
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const HEAD = '// Generated from docs/openapi.json by `npm run types`: not to be edited.\n';

/** TypeScript for a contract (OpenAPI 3.1): a type for each schema, and what each operation takes and answers. */
export function writeTypes(contract) {
  const schemas = Object.entries(contract.components.schemas).sort(([a], [b]) => (a < b ? -1 : 1));
  const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => operation(path, method, item[method])),
  );
  return `${[
    HEAD,
    ...schemas.map(([name, schema]) => declared(name, schema)),
    `/** Each operation by its id. */\nexport interface Operations {\n${operations.sort().join('\n')}\n}`,
  ].join('\n')}\n`;
}

function declared(name, schema) {
  const note = schema.description ? `/** ${schema.description} */\n` : '';
  return schema.properties
    ? `${note}export interface ${name} ${members(schema, '')}\n`
    : `${note}export type ${name} = ${typeOf(schema, '')};\n`;
}

function operation(path, method, { operationId, parameters = [], requestBody, responses }) {
  const inner = '    ';
  const query = parameters.filter((parameter) => parameter.in === 'query' && parameter.schema.type !== 'object');
  const lines = [
    `method: '${method.toUpperCase()}';`,
    `path: '${path}';`,
    `query: ${query.length > 0 ? parametersType(query, inner) : 'undefined'};`,
    `request: ${bodyType(requestBody, inner)};`,
    `answer: ${answerType(responses, inner)};`,
  ];
  return `  ${operationId}: {\n${lines.map((line) => inner + line).join('\n')}\n  };`;
}

function parametersType(parameters, indent) {
  const lines = parameters.map(
    ({ name, required, schema }) => `${indent}  ${key(name)}${required ? '' : '?'}: ${typeOf(schema, `${indent}  `)};`,
  );
  return `{\n${lines.join('\n')}\n${indent}}`;
}

function bodyType(body, indent) {
  if (!body) return 'undefined';
  const type = contentType(body.content, indent);
  return body.required ? type : `${type} | undefined`;
}

function answerType(responses, indent) {
  const good = Object.keys(responses).filter((status) => status.startsWith('2'));
  const types = good.map((status) => contentType(responses[status].content, indent));
  return [...new Set(types)].join(' | ');
}

function contentType(content, indent) {
  const [media] = Object.values(content ?? {});
  return media ? typeOf(media.schema, indent) : 'undefined';
}

/** A schema's type; what is not understood is an error, so that nothing is told wrong. */
export function typeOf(schema, indent) {
  if (schema.$ref) return schema.$ref.slice(REF.length);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return union(choices.map((choice) => typeOf(choice, indent)));
  if (schema.enum) return union(schema.enum.map((value) => (value === null ? 'null' : `'${value}'`)));
  const types = [schema.type].flat();
  return union(types.map((type) => plain(type, schema, indent)));
}

function union(types) {
  return [...new Set(types)].join(' | ');
}

function plain(type, schema, indent) {
  switch (type) {
    case 'string':
    case 'boolean':
    case 'null':
      return type;
    case 'integer':
    case 'number':
      return 'number';
    case 'array':
      return arrayOf(typeOf(schema.items, indent));
    case 'object':
      return schema.properties ? members(schema, indent) : `Record<string, ${values(schema, indent)}>`;
    default:
      throw new Error(`What is the type of ${JSON.stringify(schema)}?`);
  }
}

function arrayOf(item) {
  return /[ |{]/.test(item) ? `(${item})[]` : `${item}[]`;
}

function values({ additionalProperties }, indent) {
  return typeof additionalProperties === 'object' && Object.keys(additionalProperties).length > 0
    ? typeOf(additionalProperties, indent)
    : 'unknown';
}

function members({ properties, required = [] }, indent) {
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(
    ([name, schema]) => `${inner}${key(name)}${required.includes(name) ? '' : '?'}: ${typeOf(schema, inner)};`,
  );
  return `{\n${lines.join('\n')}\n${indent}}`;
}

function key(name) {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`;
}
