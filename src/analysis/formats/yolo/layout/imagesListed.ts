import type { FileTree } from '../../../contract/sources/FileTree.ts';
import { decodeText } from '../../kit/decodeText.ts';
import { folderOf, joinPath } from '../../kit/paths.ts';
import { isImage } from './endings.ts';
import { inTree, isFileIn, placesOf } from './places.ts';

/** Lines that are looked for to learn where all of them lie. */
const TRIED = 20;

/**
 * The images of a list, a path a line. `./` is the list's own folder; other relative paths are from where the set lies, else
 * from the list's folder. Where none of the first lines is there, absolute paths of another machine are looked for by their
 * last parts.
 */
export async function imagesListed(
  tree: FileTree,
  list: string,
  root: string,
): Promise<readonly string[]> {
  const text = decodeText((await tree.read(list)) ?? new Uint8Array(), true);
  const lines = text.split(/\r\n|\n|\r/).map(line => line.trim());
  const images = lines.filter(line => isImage(line));
  const own = folderOf(list);
  const ways = waysFrom(own, root);
  for (const line of images.slice(0, TRIED))
    for (const way of ways) {
      const path = way(line);
      if (path !== null && (await isFileIn(tree, inTree(tree, path))))
        return images.map(image => inTree(tree, way(image) ?? joinPath(own, image)));
    }
  return images.map(image => inTree(tree, joinPath(image.startsWith('./') ? own : root, image)));
}

type Way = (line: string) => string | null;

function waysFrom(own: string, root: string): readonly Way[] {
  const plain: readonly Way[] = [
    line => joinPath(line.startsWith('./') ? own : root, line),
    line => joinPath(own, line),
  ];
  const shortened = [1, 2, 3, 4, 5].flatMap(index =>
    [root, own].map(
      (base): Way =>
        line =>
          placesOf(base, line).slice(1)[index - 1] ?? null,
    ),
  );
  return [...plain, ...shortened];
}
