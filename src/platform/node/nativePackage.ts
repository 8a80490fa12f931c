import { version_core } from '@tensorflow/tfjs-core';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Detail } from '../../analysis/contract/failures/Detail.ts';

/** The packages with TensorFlow's native library; the second one computes on a GPU. */
const PACKAGES: ReadonlySet<unknown> = new Set([
  '@tensorflow/tfjs-node',
  '@tensorflow/tfjs-node-gpu',
]);

const MAJOR = majorOf(version_core);

/**
 * Loads TensorFlow's native library from the folder of its package that the user has named. Node's search for packages
 * is not used: it looks into folders that others can write to.
 *
 * @param folder absolute path of the package itself: `…/node_modules/@tensorflow/tfjs-node`
 * @returns null when it has been loaded, else why it was not
 */
export function loadNativePackage(folder: string): Detail | null {
  if (folder === '') return 'package-folder-unset';
  if (!path.isAbsolute(folder)) return 'package-path-relative';
  try {
    const root = fs.realpathSync(folder);
    const { name, version, main } = manifestIn(root);
    if (!PACKAGES.has(name)) return 'package-not-there';
    if (majorOf(version) !== MAJOR) return { kind: 'other-version', version, needed: MAJOR };
    const entry = fs.realpathSync(path.join(root, main));
    if (!isInside(root, entry)) return 'package-main-outside';
    createRequire(entry)(entry);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

function manifestIn(root: string): { name: unknown; version: string; main: string } {
  const text = fs.readFileSync(path.join(root, 'package.json'), 'utf8');
  const manifest = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
  const { name, version, main } = manifest ?? {};
  return {
    name,
    version: typeof version === 'string' ? version : '',
    main: typeof main === 'string' ? main : 'index.js',
  };
}

function majorOf(version: string): string {
  return version.split('.', 1)[0] ?? '';
}

function isInside(root: string, file: string): boolean {
  const relative = path.relative(root, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}

function reasonOf(error: unknown): Detail {
  if (!(error instanceof Error)) return { kind: 'system', text: String(error) };
  const { code, path: what, message }: NodeJS.ErrnoException = error;
  if (code === 'ENOENT' && what !== undefined) return { kind: 'missing', what };
  // Node adds the stack of require() to a module that is missing.
  return { kind: 'system', text: message.split('\n', 1)[0] ?? message };
}
