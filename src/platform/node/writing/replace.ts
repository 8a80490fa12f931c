import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  openSync,
  renameSync,
  type Stats,
  unlinkSync,
} from 'node:fs';
import path from 'node:path';
import { flush, flushFolder } from './flush.ts';
import { Journal } from './Journal.ts';
import { writeAt } from './rewrite.ts';

const PERMISSIONS = 0o7777;

/**
 * Writes a new file beside the target, which then takes its name: whoever reads sees the old content or the new one.
 *
 * @param target without links
 * @param old of the file that is replaced: its owner and permissions go on; undefined where there is none
 * @param check called last; what it throws ends the work
 * @returns false where the new file cannot be given the owner of the old one; nothing has changed then
 */
export function replace(
  target: string,
  content: Uint8Array,
  { old, check }: { readonly old: Stats | undefined; readonly check: () => void },
): boolean {
  const temporary = `.focal-lens-${randomBytes(16).toString('hex')}.tmp`;
  const journal = new Journal(target, { kind: 'replace', temporary });
  const file = path.join(path.dirname(target), temporary);
  let made = false;
  try {
    const descriptor = openSync(file, 'wx');
    made = true;
    try {
      if (old !== undefined && !takesAfter(descriptor, old)) return false;
      writeAt(descriptor, content, 0);
      flush(descriptor);
    } finally {
      closeSync(descriptor);
    }
    check();
    renameSync(file, target);
    made = false;
    flushFolder(path.dirname(target));
    return true;
  } finally {
    if (made) unlinkSync(file);
    journal.remove();
  }
}

function takesAfter(descriptor: number, { uid, gid, mode }: Stats): boolean {
  try {
    const made = fstatSync(descriptor);
    if (made.uid !== uid || made.gid !== gid) fchownSync(descriptor, uid, gid);
    fchmodSync(descriptor, mode & PERMISSIONS);
    return true;
  } catch {
    return false;
  }
}
