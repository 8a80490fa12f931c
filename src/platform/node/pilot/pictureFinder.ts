import fs from 'node:fs';
import path from 'node:path';

/**
 * Finds pictures by the names that a file has for them, in the first of some folders that has them: by the whole name, then by
 * its last part. A name that leads out of a folder is looked for by its last part alone.
 */
export function pictureFinder(
  folders: readonly string[],
): (names: readonly string[]) => string | null {
  return names => {
    for (const folder of folders)
      for (const name of names)
        for (const part of new Set([
          name.replaceAll('\\', '/'),
          name.split(/[\\/]/).at(-1) ?? name,
        ])) {
          const place = path.resolve(folder, part);
          const isInside = place.startsWith(path.resolve(folder) + path.sep);
          if (isInside && isFile(place)) return place;
        }
    return null;
  };
}

function isFile(place: string): boolean {
  try {
    return fs.statSync(place).isFile();
  } catch {
    return false;
  }
}

/** Folders that images lie in where nobody says it, as sets are laid out; first the annotations' own. */
const BESIDE = ['', 'images', 'JPEGImages', 'train', 'train2017', 'data'];

/** @param annotations the file or folder @param named by the user */
export function pictureFolders(annotations: string, named: string | undefined): string[] {
  if (named !== undefined) return [named];
  const own = fs.statSync(annotations).isDirectory() ? annotations : path.dirname(annotations);
  const around = [own, path.dirname(path.resolve(own))];
  return around
    .flatMap(folder => BESIDE.map(name => path.join(folder, name)))
    .filter(folder => fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true);
}
