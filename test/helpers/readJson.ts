import fs from 'node:fs';
import path from 'node:path';

const FIXTURES = path.join(import.meta.dirname, '..', 'fixtures');

/** A file of test/fixtures, or any by its absolute path. */
export function readText(file: string): string {
  return fs.readFileSync(path.resolve(FIXTURES, file), 'utf8');
}

export function hasFixture(file: string): boolean {
  return fs.existsSync(path.resolve(FIXTURES, file));
}

/** A JSON file of test/fixtures, or any by its absolute path. */
export function readJson<T>(file: string): T {
  return JSON.parse(readText(file)) as T;
}
