import { closeSync, fsyncSync, openSync } from 'node:fs';

/** File systems that keep nothing in memory, or cannot say. */
const NOTHING_TO_FLUSH: ReadonlySet<string | undefined> = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP']);

/** Waits until the content of a file is on the disk. */
export function flush(descriptor: number): void {
  try {
    fsyncSync(descriptor);
  } catch (thrown) {
    if (!NOTHING_TO_FLUSH.has((thrown as NodeJS.ErrnoException).code)) throw thrown;
  }
}

/** What is on the disk stays there, whatever closing says. */
export function closeFlushed(descriptor: number): void {
  try {
    closeSync(descriptor);
  } catch {
    // The descriptor is gone all the same.
  }
}

/** Waits until the names in a folder are on the disk, where the system can open folders. */
export function flushFolder(folder: string): void {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(folder, 'r');
    fsyncSync(descriptor);
  } catch {
    // Windows opens no folders, and one may be able to write where one cannot read.
  } finally {
    if (descriptor !== null) closeFlushed(descriptor);
  }
}
