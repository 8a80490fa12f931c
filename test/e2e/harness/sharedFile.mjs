import fs from 'node:fs';
import path from 'node:path';

/**
 * A file of the folder with real data, which is not part of the repository.
 *
 * @returns {string | null} null where this machine has none
 */
export function sharedFile(name) {
  const file = path.resolve(process.env['FOCAL_LENS_SHARED'] ?? '../shared', name);
  return fs.existsSync(file) ? file : null;
}
