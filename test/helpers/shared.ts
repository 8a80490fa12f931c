import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const candidate = path.resolve(process.env['FOCAL_LENS_SHARED'] ?? '../shared');

/** Folder with real annotation files and reference vectors; null where this machine has none. */
const shared: string | null = existsSync(path.join(candidate, 'data')) ? candidate : null;

/** A suite over real data: runs where the folder exists, else says that it was skipped and why. */
export function describeShared(name: string, suite: (folder: string) => void): void {
  const collect = shared === null ? announce : () => suite(shared);
  describe.skipIf(shared === null)(name, collect);
}

function announce(): void {
  test(`no data folder at ${candidate}: set FOCAL_LENS_SHARED`, () =>
    expect(shared).not.toBeNull());
}
