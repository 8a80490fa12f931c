import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fail } from '../../../analysis/contract/failures/Failure.ts';
import { linkTarget } from './linkTarget.ts';
import { overwrite } from './overwrite.ts';
import { recoveredTarget } from './recoverFile.ts';
import { withWriteFailures } from './withWriteFailures.ts';
import { requireFolder, requireWritable } from './writable.ts';

/**
 * Changes a file in place, so that everything about it but the content stays.
 *
 * @param expected what it must still hold
 * @throws FailureError `config-changed`, `not-writable`, `partly-written`
 */
export function changeFile(file: string, text: string, expected: Uint8Array): void {
  withWriteFailures(file, () => overwrite(recoveredTarget(file), Buffer.from(text), expected));
}

/**
 * Whether a file could be changed now.
 *
 * @throws FailureError as `changeFile` does
 */
export function requireChangeable(file: string, expected: Uint8Array): void {
  withWriteFailures(file, () => {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats === undefined) fail({ code: 'not-writable', file, reason: 'replaced-meanwhile' });
    requireWritable(file, stats);
    requireFolder(file, path.dirname(linkTarget(file)));
    if (!readFileSync(file).equals(expected)) fail({ code: 'config-changed', file });
  });
}
