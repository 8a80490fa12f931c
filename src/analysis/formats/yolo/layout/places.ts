import type { FileTree } from '../../../contract/sources/FileTree.ts';
import { joinPath, nameOf } from '../../kit/paths.ts';

/** Trailing parts of a path that are looked for where the set lies now. */
const MOST_PARTS = 4;

/** Where the root of a set may be, best first: as it is written, then beside the description. */
export function rootsOf(written: string): readonly string[] {
  if (written === '') return [''];
  const name = nameOf(written.replaceAll('\\', '/'));
  return unique([joinPath('', written), '', name, joinPath('..', name)]);
}

/**
 * Where something that a set names may be under a root, best first; Ultralytics tries it without `../`, too. Then by its last
 * parts: absolute paths may be of another machine, and relative ones from where a training is started.
 */
export function placesOf(root: string, written: string): readonly string[] {
  const path = written.replaceAll('\\', '/');
  const parts = path
    .split('/')
    .filter(part => part !== '..')
    .slice(-MOST_PARTS);
  return unique([
    joinPath(root, path),
    ...(path.startsWith('../') ? [joinPath(root, path.slice(3))] : []),
    ...parts.map((_, index) => joinPath(root, parts.slice(index).join('/'))),
  ]);
}

/** Paths inside of the tree are told from its root. */
export function inTree({ quick }: FileTree, path: string): string {
  const start = quick === undefined || quick.place.endsWith('/') ? quick?.place : `${quick.place}/`;
  if (start === undefined || !`${path}/`.startsWith(start)) return path;
  return path.slice(start.length);
}

export async function isFileIn(tree: FileTree, path: string): Promise<boolean> {
  if (tree.quick !== undefined) return tree.quick.stamp(path) !== null;
  return (await tree.read(path, 0, 1)) !== null;
}

function unique(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)];
}
