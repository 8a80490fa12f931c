import { statSync, type Stats, writeFileSync } from 'node:fs';
import { overwrite } from './overwrite.ts';
import { recoveredTarget } from './recoverFile.ts';
import { replace } from './replace.ts';
import { withWriteFailures } from './withWriteFailures.ts';
import { requireWritable } from './writable.ts';

/**
 * Writes a whole file or nothing. A link stays a link, also where it leads to no file yet; a device or pipe is written to
 * directly. A file that exists keeps owner and permissions; one with several names keeps them, too.
 *
 * @param check called before anything is written and again at the end; what it throws ends the work
 * @throws FailureError `not-writable`, `partly-written`, and what `check` throws
 */
export function writeFile(file: string, text: string, check: () => void = () => undefined): void {
  withWriteFailures(file, () => {
    const stats = statSync(file, { throwIfNoEntry: false });
    check();
    if (stats !== undefined && !stats.isFile() && !stats.isDirectory())
      return writeFileSync(file, text);
    const target = recoveredTarget(file);
    const old = statSync(target, { throwIfNoEntry: false });
    // A link of /proc to a file that was deleted leads on, its text does not.
    if (old?.ino !== stats?.ino) return writeFileSync(file, text);
    if (old !== undefined) requireWritable(file, old);
    const content = Buffer.from(text);
    if (hasOneName(old) && replace(target, content, { old, check })) return;
    overwrite(target, content);
  });
}

function hasOneName(stats: Stats | undefined): boolean {
  return stats === undefined || stats.nlink === 1;
}
