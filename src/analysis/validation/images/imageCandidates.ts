import { folderOf, joinPath, nameOf, stemOf } from '../../formats/kit/paths.ts';

/** What folders of images are called, next to annotations and above them. */
const USUAL = ['', 'images', 'JPEGImages', 'data', 'img', 'imgs'];

/**
 * Folders in which the images of an annotation file may lie, seen from the root of its tree: its own, those of its split, and
 * what such folders are usually called.
 *
 * @param file  path of the file in the tree; '' where the set is the folder
 * @param split as the set or the name of the file says it
 */
export function imageCandidates(file: string, split: string | undefined): readonly string[] {
  const stem = nameOf(stemOf(stemOf(file))).replace(/^(?:instances|annotations)?_/, '');
  const splits = [split, stem].filter(name => name !== undefined && name !== '') as string[];
  const own = folderOf(file);
  return ['', '..'].flatMap(up => {
    const base = up === '' ? own : joinPath(own, up);
    return [
      ...USUAL.map(name => joinPath(base, name)),
      ...splits.flatMap(name => [
        joinPath(base, name),
        joinPath(base, `images/${name}`),
        joinPath(base, `${name}/images`),
      ]),
    ];
  });
}
