import fs from 'node:fs';
import path from 'node:path';

const FIXTURES = path.join(import.meta.dirname, '..', 'fixtures');

/** A JSON file of test/fixtures, or any by its absolute path. */
export function readJson<T>(file: string): T {
  return JSON.parse(fs.readFileSync(path.resolve(FIXTURES, file), 'utf8')) as T;
}
