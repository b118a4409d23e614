import { readFileSync, writeFileSync } from 'node:fs';
import { writeTypes } from './writeTypes.mjs';

// Writes the app's API types from the committed contract; with --check, says whether they are what it would write.
const contract = JSON.parse(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8'));
const file = new URL('../src/api/contract.ts', import.meta.url);
const types = writeTypes(contract);

if (!process.argv.includes('--check')) {
  writeFileSync(file, types);
} else if (readFileSync(file, 'utf8') !== types) {
  process.stderr.write('src/api/contract.ts is not what docs/openapi.json says: ./matinee contract writes both anew\n');
  process.exitCode = 1;
}
