import { unzipSync, zipSync } from 'fflate';

/** Of every file in the archive: what ZIP calls its beginning, and the usual rights of a file under Unix. */
const USUAL = { level: 9, mtime: new Date(1980, 0, 1), os: 3, attrs: 0o10_0644 << 16 };

/**
 * A ZIP archive with the same files and without their times, rights and order, deflated by a library instead of by this
 * version of Node: its bytes depend on nothing but what it holds.
 *
 * @param {Uint8Array} archive
 * @returns {Uint8Array}
 */
export function repacked(archive) {
  const files = Object.entries(unzipSync(archive)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(files), USUAL);
}
