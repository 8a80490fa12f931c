import fs from 'node:fs';
import path from 'node:path';
import { fail, FailureError, isFailureError } from '../analysis/contract/Failure.ts';
import { writeFailure } from '../node/fileFailure.ts';

/**
 * Writes a whole file or nothing: into a new file beside it, which then takes its name and its permissions. A link stays
 * a link; a device or pipe is written to directly.
 *
 * @param expected what the file must still hold; anything else was written by somebody meanwhile and is not overwritten
 * @throws FailureError `not-writable`, `config-changed`
 */
export function writeAtomically(file: string, content: string, expected?: Uint8Array): void {
  try {
    const target = fs.existsSync(file) ? fs.realpathSync(file) : file;
    const stat = fs.statSync(target, { throwIfNoEntry: false });
    if (stat && !stat.isFile() && !stat.isDirectory()) return fs.writeFileSync(target, content);
    if (stat && (stat.mode & 0o222) === 0) {
      fail({ code: 'not-writable', file, reason: 'it is read-only' });
    }
    const temporary = path.join(
      path.dirname(target),
      `.${path.basename(target)}.${process.pid}.tmp`,
    );
    try {
      fs.writeFileSync(temporary, content, { flag: 'wx' });
      if (stat) fs.chmodSync(temporary, stat.mode);
      if (expected && !fs.readFileSync(target).equals(expected)) {
        fail({ code: 'config-changed', file });
      }
      fs.renameSync(temporary, target);
    } finally {
      fs.rmSync(temporary, { force: true });
    }
  } catch (error) {
    throw isFailureError(error) ? error : new FailureError(writeFailure(file, error));
  }
}
