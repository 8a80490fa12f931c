import fs from 'node:fs';
import path from 'node:path';

/**
 * Puts an unpacked extension of the tests beside the installed ones.
 *
 * @param {import('./home.mjs').Home} home
 * @param {string} source its folder
 * @returns {string} the folder of its copy
 */
export function addExtension(home, source) {
  const { name, publisher, version } = JSON.parse(
    fs.readFileSync(path.join(source, 'package.json'), 'utf8'),
  );
  const id = `${publisher}.${name}`;
  const folder = path.join(home.extensions, `${id}-${version}`);
  fs.cpSync(source, folder, { recursive: true });
  // What is not on this list is not loaded.
  const list = path.join(home.extensions, 'extensions.json');
  const listed = JSON.parse(fs.readFileSync(list, 'utf8'));
  listed.push({
    identifier: { id },
    version,
    location: { $mid: 1, path: folder, scheme: 'file' },
    relativeLocation: path.basename(folder),
  });
  fs.writeFileSync(list, JSON.stringify(listed));
  return folder;
}
