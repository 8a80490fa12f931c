import { fstatSync, openSync, statSync } from 'node:fs';
import { fail, FailureError } from '../../../analysis/contract/failures/Failure.ts';
import { writeFailure } from '../files/fileFailure.ts';
import { closeFlushed } from './flush.ts';
import { Journal } from './Journal.ts';
import { readWhole } from './readWhole.ts';
import { rewrite } from './rewrite.ts';

/**
 * Gives a file another content in place: owner, permissions, other names, extended attributes and access lists stay. What
 * it held is on the disk, in a journal, before the first byte changes, so that `recover` can put it back.
 *
 * @param target without links
 * @param expected what it must still hold; anything else was written by somebody meanwhile and is not overwritten
 * @throws FailureError `config-changed`, `not-writable`, `partly-written`; the system's errors
 */
export function overwrite(target: string, next: Uint8Array, expected?: Uint8Array): void {
  const descriptor = opened(target);
  try {
    const old = readWhole(descriptor);
    if (expected && !old.equals(expected)) fail({ code: 'config-changed', file: target });
    if (old.equals(next)) return;
    const { dev, ino } = fstatSync(descriptor, { bigint: true });
    const place = { device: String(dev), inode: String(ino) };
    const journal = new Journal(target, { kind: 'overwrite', ...place, old, next });
    exchange({ target, descriptor, old, next, inode: ino }, journal);
  } finally {
    closeFlushed(descriptor);
  }
}

function opened(target: string): number {
  try {
    return openSync(target, 'r+');
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT')
      fail({ code: 'not-writable', file: target, reason: 'replaced-meanwhile' });
    throw thrown;
  }
}

interface Exchange {
  readonly target: string;
  readonly descriptor: number;
  readonly inode: bigint;
  readonly old: Buffer;
  readonly next: Uint8Array;
}

function exchange({ target, descriptor, inode, old, next }: Exchange, journal: Journal): void {
  try {
    journal.requireOwn();
    // The journal took time; from here on, no other run writes.
    if (!readWhole(descriptor).equals(old)) fail({ code: 'config-changed', file: target });
    requireSame(target, inode);
  } catch (thrown) {
    journal.remove();
    throw thrown;
  }
  try {
    rewrite(descriptor, old, next);
    requireSame(target, inode);
  } catch (thrown) {
    putBack(descriptor, old, () => writeFailure(target, thrown));
    journal.remove();
    throw thrown;
  }
  journal.remove();
}

/** Somebody who writes as most editors do puts a new file under the name; what is written into the old one is lost. */
function requireSame(target: string, inode: bigint): void {
  const now = statSync(target, { bigint: true, throwIfNoEntry: false });
  if (now === undefined) fail({ code: 'not-writable', file: target, reason: 'replaced-meanwhile' });
  if (now.ino !== inode) fail({ code: 'config-changed', file: target });
}

function putBack(descriptor: number, old: Buffer, failure: () => ReturnType<typeof writeFailure>) {
  try {
    rewrite(descriptor, readWhole(descriptor), old);
  } catch {
    const told = failure();
    if (told.code !== 'not-writable') throw new FailureError(told);
    throw new FailureError({ ...told, code: 'partly-written' });
  }
}
