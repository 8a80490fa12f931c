import { readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** As many as Linux follows. */
const MOST_LINKS = 40;

/**
 * The file that a path leads to through symbolic links, whether it exists or not: what is written there leaves links links.
 *
 * @returns an absolute path without links
 * @throws the system's error where a folder on the way does not exist, or the links lead in a circle
 */
export function linkTarget(file: string): string {
  let at = path.resolve(file);
  for (let links = 0; links < MOST_LINKS; links++) {
    const folder = realpathSync.native(path.dirname(at));
    const link = linkAt(at);
    // The native call also gives the name its own case, where the file system does not care.
    if (link === null) return realPath(at) ?? path.join(folder, path.basename(at));
    at = path.resolve(folder, link);
  }
  const error = new Error(`ELOOP: too many symbolic links, open '${file}'`);
  throw Object.assign(error, { code: 'ELOOP', syscall: 'open', path: file });
}

function linkAt(file: string): string | null {
  return unlessMissing(() => readlinkSync(file));
}

function realPath(file: string): string | null {
  return unlessMissing(() => realpathSync.native(file));
}

function unlessMissing(call: () => string): string | null {
  try {
    return call();
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    // EINVAL and, on Windows, UNKNOWN: no link.
    if (code === 'ENOENT' || code === 'EINVAL' || code === 'UNKNOWN') return null;
    throw thrown;
  }
}
