import { constants, fstatSync, openSync, unlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { FileFault } from '../../../analysis/contract/failures/detailCodes.ts';
import { fail } from '../../../analysis/contract/failures/Failure.ts';
import { type FileIdentity, identityOf } from '../files/FileIdentity.ts';
import { closeFlushed, flush, flushFolder } from './flush.ts';
import { encodeEntry, type Overwriting, type Replacing } from './JournalEntry.ts';
import { isStill, journalOf, readJournal, removeJournal } from './journalFile.ts';
import { writeAt } from './rewrite.ts';

type Plan =
  Omit<Overwriting, 'target' | 'pid' | 'host'> | Omit<Replacing, 'target' | 'pid' | 'host'>;

/** Codes of a folder in which nothing can be made. */
const NO_NEW_FILES: ReadonlySet<string | undefined> = new Set(['EACCES', 'EPERM']);

/** Notes what is about to happen to a file, and keeps other runs from it meanwhile. */
export class Journal {
  readonly #target: string;
  readonly #file: string;
  readonly #identity: FileIdentity;

  /**
   * The note is on the disk when this returns.
   *
   * @param target without links
   * @throws FailureError `not-writable` where another run writes it, or nothing can be made in its folder
   */
  constructor(target: string, plan: Plan) {
    this.#target = target;
    this.#file = journalOf(target);
    const descriptor = created(this.#file, target);
    try {
      const writer = { target: path.basename(target), pid: process.pid, host: os.hostname() };
      writeAt(descriptor, encodeEntry({ ...plan, ...writer }), 0);
      flush(descriptor);
      this.#identity = identityOf(fstatSync(descriptor, { bigint: true }));
    } catch (thrown) {
      unlinkSync(this.#file);
      throw thrown;
    } finally {
      closeFlushed(descriptor);
    }
    flushFolder(path.dirname(target));
  }

  /** @throws FailureError where another run has taken this one for dead */
  requireOwn(): void {
    if (!isStill(this.#file, this.#identity)) refuse(this.#target, 'being-written');
  }

  /** The work is done or undone; what cannot be removed now, the next run removes. */
  remove(): void {
    try {
      removeJournal(this.#file, this.#identity);
    } catch {
      // It says nothing that is not so: the content is whole.
    }
  }
}

function created(file: string, target: string): number {
  try {
    return openSync(file, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    if (NO_NEW_FILES.has(code)) refuse(target, 'folder-not-writable');
    if (code !== 'EEXIST') throw thrown;
    if (readJournal(target) !== 'foreign') refuse(target, 'being-written');
    return fail({
      code: 'not-writable',
      file: target,
      reason: { kind: 'in-the-way', file: path.basename(file) },
    });
  }
}

function refuse(file: string, reason: FileFault): never {
  return fail({ code: 'not-writable', file, reason });
}
