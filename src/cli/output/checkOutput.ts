import fs from 'node:fs';
import path from 'node:path';
import { fail, FailureError } from '../../analysis/contract/failures/Failure.ts';
import { writeFailure } from '../../platform/node/files/fileFailure.ts';
import { linkTarget } from '../../platform/node/writing/linkTarget.ts';
import { requireFolder, requireWritable } from '../../platform/node/writing/writable.ts';

/**
 * What would go wrong after minutes of work is better said before.
 *
 * @throws FailureError `not-writable`, `arguments` for no name at all
 */
export function checkOutput(output: string): void {
  if (output === '') fail({ code: 'arguments', message: 'Name the --output file.' });
  try {
    const stats = fs.statSync(output, { throwIfNoEntry: false });
    if (stats !== undefined) requireWritable(output, stats);
    // Nothing is made beside a device or pipe.
    if (stats === undefined || stats.isFile())
      requireFolder(output, path.dirname(linkTarget(output)));
  } catch (thrown) {
    throw new FailureError(writeFailure(output, thrown));
  }
}
