import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import path from 'node:path';
import { type FileIdentity, identityOf, sameFile } from '../files/FileIdentity.ts';
import { flushFolder } from './flush.ts';
import { decodeEntry, type JournalEntry } from './JournalEntry.ts';
import { readWhole } from './readWhole.ts';

/** Where a run notes what it is about to do to a file: beside it, under a name of one length, whatever the file's own. */
export function journalOf(target: string): string {
  const digest = createHash('sha256').update(path.basename(target)).digest('hex').slice(0, 32);
  return path.join(path.dirname(target), `.focal-lens-${digest}.journal`);
}

export interface FoundJournal {
  readonly file: string;
  readonly identity: FileIdentity;
  /** Milliseconds since 1970. */
  readonly modified: number;
  readonly content: JournalEntry | 'torn';
}

/** @returns null where there is none; `foreign` where something else has its name, or somebody else has written it */
export function readJournal(target: string): FoundJournal | 'foreign' | null {
  const file = journalOf(target);
  let descriptor: number;
  try {
    // No link is followed: a journal says what is to be written.
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'ENOENT' ? null : 'foreign';
  }
  try {
    const stats = fstatSync(descriptor, { bigint: true });
    if (!stats.isFile() || !isTrusted(Number(stats.uid), target)) return 'foreign';
    const content = decodeEntry(readWhole(descriptor));
    const named = content === 'torn' || content === 'foreign' ? null : content.target;
    if (content === 'foreign' || (named !== null && named !== path.basename(target)))
      return 'foreign';
    return { file, identity: identityOf(stats), modified: Number(stats.mtimeMs), content };
  } finally {
    closeSync(descriptor);
  }
}

/** Removes a journal unless another one has taken its place. */
export function removeJournal(file: string, identity: FileIdentity): void {
  if (!isStill(file, identity)) return;
  unlinkSync(file);
  flushFolder(path.dirname(file));
}

export function isStill(file: string, identity: FileIdentity): boolean {
  const stats = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  return stats !== undefined && sameFile(identityOf(stats), identity);
}

/** Only who may write the file anyway may say what it held. */
function isTrusted(owner: number, target: string): boolean {
  const user = process.geteuid?.();
  return user === undefined || owner === user || owner === ownerOf(target);
}

function ownerOf(target: string): number | undefined {
  return statSync(target, { throwIfNoEntry: false })?.uid;
}
