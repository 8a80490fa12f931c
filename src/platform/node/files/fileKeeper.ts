import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { Keeper } from '../../../analysis/contract/sources/FileTree.ts';

/** What is kept at the same time: a scan, what came of it and two lists of folders a set; and how much each may take. */
const MOST_FILES = 32;
const MOST_BYTES = 512 << 20;

/**
 * Keeps results in the user's folder for caches, where only the user may read; never beside the data. `FOCAL_LENS_CACHE`
 * names another folder, and keeps nothing where it is empty.
 */
export function fileKeeper(): Keeper | undefined {
  const folder = process.env['FOCAL_LENS_CACHE'] ?? path.join(cacheFolder(), 'focal-lens');
  if (folder === '') return undefined;
  return {
    recall: async name => {
      const place = await placeOf(folder, name);
      return unlessRefused(() => recall(place)) ?? null;
    },
    keep: async (name, bytes) => {
      if (bytes.length > MOST_BYTES) return;
      const place = await placeOf(folder, name);
      unlessRefused(() => keep(folder, place, bytes));
    },
  };
}

async function placeOf(folder: string, name: string): Promise<string> {
  // Loaded here: what never keeps anything starts sooner without it.
  const { createHash } = await import('node:crypto');
  return path.join(folder, `${createHash('sha256').update(name).digest('hex').slice(0, 32)}.scan`);
}

function cacheFolder(): string {
  const home = homedir();
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Caches');
  if (process.platform === 'win32')
    return process.env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local');
  return process.env['XDG_CACHE_HOME'] || path.join(home, '.cache');
}

/** A full or read-only disk takes nothing but the time that would have been saved. */
function unlessRefused<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function recall(place: string): Uint8Array | null {
  const stats = lstatSync(place);
  const isOwn = process.getuid === undefined || stats.uid === process.getuid();
  if (!stats.isFile() || !isOwn || stats.size > MOST_BYTES) return null;
  const bytes = new Uint8Array(stats.size);
  const descriptor = openSync(place, 'r');
  try {
    return readSync(descriptor, bytes, 0, bytes.length, 0) === bytes.length ? bytes : null;
  } finally {
    closeSync(descriptor);
  }
}

/** In one step, so that nobody finds half of it. */
function keep(folder: string, place: string, bytes: Uint8Array): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const half = `${place}.${process.pid}`;
  writeFileSync(half, bytes, { mode: 0o600, flag: 'wx' });
  renameSync(half, place);
  const kept = readdirSync(folder)
    .filter(name => /^[0-9a-f]{32}\.scan/.test(name))
    .map(name => path.join(folder, name))
    .map(file => ({ file, used: lstatSync(file).mtimeMs }))
    .toSorted((one, other) => other.used - one.used);
  for (const { file } of kept.slice(MOST_FILES)) rmSync(file);
}
