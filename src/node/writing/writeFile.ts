import { readFileSync, statSync, type Stats, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fail, FailureError } from '../../analysis/contract/Failure.ts';
import { writeFailure } from '../fileFailure.ts';
import { linkTarget } from './linkTarget.ts';
import { overwrite } from './overwrite.ts';
import { recover } from './recover.ts';
import { replace } from './replace.ts';
import { requireFolder, requireWritable } from './writable.ts';

/**
 * Writes a whole file or nothing. A link stays a link, also where it leads to no file yet; a device or pipe is written to
 * directly. A file that exists keeps owner and permissions; one with several names keeps them, too.
 *
 * @param check called before anything is written and again at the end; what it throws ends the work
 * @throws FailureError `not-writable`, `partly-written`, and what `check` throws
 */
export function writeFile(file: string, text: string, check: () => void = () => undefined): void {
  told(file, () => {
    const stats = statSync(file, { throwIfNoEntry: false });
    check();
    if (stats !== undefined && !stats.isFile() && !stats.isDirectory())
      return writeFileSync(file, text);
    const target = recovered(file);
    const old = statSync(target, { throwIfNoEntry: false });
    // A link of /proc to a file that was deleted leads on, its text does not.
    if (old?.ino !== stats?.ino) return writeFileSync(file, text);
    if (old !== undefined) requireWritable(file, old);
    const content = Buffer.from(text);
    if (hasOneName(old) && replace(target, content, { old, check })) return;
    overwrite(target, content);
  });
}

/**
 * Changes a file in place, so that everything about it but the content stays.
 *
 * @param expected what it must still hold
 * @throws FailureError `config-changed`, `not-writable`, `partly-written`
 */
export function changeFile(file: string, text: string, expected: Uint8Array): void {
  told(file, () => overwrite(recovered(file), Buffer.from(text), expected));
}

/**
 * Whether a file could be changed now.
 *
 * @throws FailureError as `changeFile` does
 */
export function requireChangeable(file: string, expected: Uint8Array): void {
  told(file, () => {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats === undefined)
      fail({ code: 'not-writable', file, reason: 'it was deleted or renamed meanwhile' });
    requireWritable(file, stats);
    requireFolder(file, path.dirname(linkTarget(file)));
    if (!readFileSync(file).equals(expected)) fail({ code: 'config-changed', file });
  });
}

function hasOneName(stats: Stats | undefined): boolean {
  return stats === undefined || stats.nlink === 1;
}

function recovered(file: string): string {
  const target = linkTarget(file);
  if (recover(target) === 'busy')
    fail({ code: 'not-writable', file, reason: 'another focal-lens is writing it' });
  return target;
}

function told(file: string, work: () => void): void {
  try {
    work();
  } catch (thrown) {
    throw new FailureError(writeFailure(file, thrown));
  }
}
