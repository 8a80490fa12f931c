import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  unlinkSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FailureError } from '../../../analysis/contract/failures/Failure.ts';
import { writeFailure } from '../files/fileFailure.ts';
import type { Overwriting, Replacing } from './JournalEntry.ts';
import { type FoundJournal, readJournal, removeJournal } from './journalFile.ts';
import { readWhole } from './readWhole.ts';
import { isMixture, rewrite } from './rewrite.ts';

/** A run holds its journal for milliseconds; after this time its process number belongs to another program. */
const LONGEST_RUN = 60_000;
/** A journal is written at one go, so one that stays torn for so long has been left. */
const LONGEST_TORN = 300;
const LONGEST_WAIT = 2000;
const STEP = 20;

/**
 * Undoes what a run that was killed has left of a file: it holds the old or the new content afterwards, never a mixture,
 * and nothing of ours lies beside it. Waits a little for a run that is at work.
 *
 * @param target without links
 * @returns whether the file can be read now, and whether it may have changed; `busy` where another run does not end
 * @throws FailureError `partly-written` where the old content cannot be put back
 */
export function recover(target: string): 'clean' | 'recovered' | 'busy' {
  for (let waited = 0; ; waited += STEP) {
    const found = readJournal(target);
    if (found === null || found === 'foreign') return 'clean';
    if (!mayStillRun(found, waited)) {
      undo(target, found);
      return 'recovered';
    }
    if (waited >= LONGEST_WAIT) return 'busy';
    sleep(STEP);
  }
}

function mayStillRun({ content, modified }: FoundJournal, waited: number): boolean {
  if (Date.now() - modified > LONGEST_RUN) return false;
  if (content === 'torn') return waited < LONGEST_TORN;
  if (content.host !== os.hostname()) return true;
  return content.pid !== process.pid && isRunning(content.pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (thrown) {
    // EPERM: it runs, as another user.
    return (thrown as NodeJS.ErrnoException).code !== 'ESRCH';
  }
  return !isZombie(pid);
}

/** It was killed, and its parent has not looked yet; Linux says so. */
function isZombie(pid: number): boolean {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return status.slice(status.lastIndexOf(')')).startsWith(') Z');
  } catch {
    return false;
  }
}

function undo(target: string, { file, identity, content }: FoundJournal): void {
  if (content !== 'torn' && content.kind === 'overwrite') putBack(target, content);
  try {
    if (content !== 'torn' && content.kind === 'replace')
      removeTemporary(path.dirname(target), content);
    removeJournal(file, identity);
  } catch {
    // Who may only read the folder leaves it to who writes next.
  }
}

/** The old content, unless the file is whole, or somebody has replaced or changed it since. */
function putBack(target: string, entry: Overwriting): void {
  const { old, next } = entry;
  const isLeft = (content: Buffer) =>
    !content.equals(old) && !content.equals(next) && isMixture(content, old, next);
  try {
    const left = withFile(target, entry, constants.O_RDONLY, file => isLeft(readWhole(file)));
    if (left === true)
      withFile(target, entry, constants.O_RDWR, file => rewrite(file, readWhole(file), old));
  } catch (thrown) {
    const failure = writeFailure(target, thrown);
    throw failure.code === 'not-writable'
      ? new FailureError({ ...failure, code: 'partly-written' })
      : thrown;
  }
}

/** @returns null where the name leads to another file by now */
function withFile<T>(
  target: string,
  { device, inode }: Overwriting,
  flags: number,
  work: (descriptor: number) => T,
): T | null {
  if (lstatSync(target, { throwIfNoEntry: false })?.isFile() !== true) return null;
  const descriptor = openSync(target, flags | (constants.O_NOFOLLOW ?? 0));
  try {
    const { dev, ino } = fstatSync(descriptor, { bigint: true });
    return String(dev) === device && String(ino) === inode ? work(descriptor) : null;
  } finally {
    closeSync(descriptor);
  }
}

function removeTemporary(folder: string, { temporary }: Replacing): void {
  const file = path.join(folder, temporary);
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile() === true) unlinkSync(file);
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
