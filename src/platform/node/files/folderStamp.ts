import fs from 'node:fs';
import { TICK_MILLISECONDS } from './diskTick.ts';

export interface FolderStamp {
  /** The same as long as nothing was added to the folder, taken out of it or renamed in it; contents of files are not in it. */
  readonly text: string;
  /** Bytes of its names on the disk, as the disk counts them. */
  readonly size: number;
}

/** @returns null where nothing can be told: there is no such folder, or it has just changed */
export function folderStamp(place: string): FolderStamp | null {
  const stats = fs.statSync(place, { bigint: true, throwIfNoEntry: false });
  if (stats?.isDirectory() !== true) return null;
  const changed = Math.max(Number(stats.mtimeMs), Number(stats.ctimeMs));
  if (!(Date.now() - changed > TICK_MILLISECONDS)) return null;
  return {
    text: [stats.dev, stats.ino, stats.mtimeNs, stats.ctimeNs].join(' '),
    size: Number(stats.size),
  };
}

/** ext2 to ext4, tmpfs, XFS, Btrfs, F2FS, overlayfs (linux/magic.h). */
const TELLING: ReadonlySet<number> = new Set([
  0xef53, 0x01021994, 0x58465342, 0x9123683e, 0xf2f52010, 0x794c7630,
]);

/**
 * Whether a folder lies on a disk that is known to tell when folders have changed. Disks of networks and clouds may not; of
 * other systems than Linux it is not known here.
 */
export function isTellingDisk(place: string): boolean {
  try {
    return process.platform === 'linux' && TELLING.has(fs.statfsSync(place).type);
  } catch {
    return false;
  }
}
