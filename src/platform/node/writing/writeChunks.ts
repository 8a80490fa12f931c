import { randomBytes } from 'node:crypto';
import {
  closeSync,
  linkSync,
  openSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { fail, FailureError } from '../../../analysis/contract/failures/Failure.ts';
import { writeFailure } from '../files/fileFailure.ts';
import { flush } from './flush.ts';

/**
 * Writes a new file as its content comes, under another name first: where it ends early, nothing is left.
 *
 * @param replaces whether it may take the place of a file
 * @throws FailureError `not-writable`, `output-exists` where it may not and there is one, and what the content throws
 */
export async function writeChunks(
  file: string,
  content: AsyncIterable<Uint8Array>,
  { replaces }: { readonly replaces: boolean },
): Promise<void> {
  const temporary = path.join(
    path.dirname(file),
    `.focal-lens-${randomBytes(16).toString('hex')}.tmp`,
  );
  let descriptor = -1;
  try {
    descriptor = openSync(temporary, 'wx');
    for await (const bytes of content) writeWhole(descriptor, bytes);
    flush(descriptor);
    closeSync(descriptor);
    descriptor = -1;
    if (replaces) renameSync(temporary, file);
    else takeFreeName(temporary, file);
  } catch (thrown) {
    if (descriptor >= 0) closeSync(descriptor);
    removeIfThere(temporary);
    throw new FailureError(writeFailure(file, thrown));
  }
}

function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
}

/** A second name cannot be given to what is there already, whoever made it meanwhile. */
function takeFreeName(temporary: string, file: string): void {
  try {
    linkSync(temporary, file);
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    if (code === 'EEXIST' || statSync(file, { throwIfNoEntry: false }) !== undefined)
      fail({ code: 'output-exists', file });
    // Not every file system knows second names.
    renameSync(temporary, file);
    return;
  }
  unlinkSync(temporary);
}

function removeIfThere(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // It was never made.
  }
}
