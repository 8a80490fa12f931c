import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Files and folders side by side that a reader still takes in. */
const MOST_PEERS = 25;

/** Inputs and outputs of tests, by the hundred. */
const COLLECTIONS = /^test\/(?:corpus|fixtures)\b/;

function crowdedFolders(folder: string): string[] {
  if (COLLECTIONS.test(folder)) return [];
  const entries = fs.readdirSync(folder, { withFileTypes: true });
  const inside = entries
    .filter(entry => entry.isDirectory())
    .flatMap(entry => crowdedFolders(path.posix.join(folder, entry.name)));
  return entries.length > MOST_PEERS ? [`${folder}: ${entries.length}`, ...inside] : inside;
}

describe('folders', () => {
  it.each(['src', 'webview', 'test', 'scripts', 'bench', 'docs', 'media'])(
    'of %s have no more peers than a reader takes in',
    folder => {
      expect(crowdedFolders(folder)).toEqual([]);
    },
  );
});
