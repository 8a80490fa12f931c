import type { FileTree } from '../../contract/sources/FileTree.ts';
import type { ReadOptions } from '../Format.ts';
import { decodeText } from '../kit/decodeText.ts';
import { walkTree } from '../kit/walkTree.ts';
import { vocLists, type VocLists } from './vocSplits.ts';

/** XML files of a set, each by its path. */
export interface VocFiles {
  readonly paths: readonly string[];
  /** Whether the folders hold more than could be looked at. */
  readonly isCut: boolean;
}

/**
 * The XML files of a split, in the order of its list; all of them, folder by folder, where none is asked for.
 *
 * @throws FailureError when the tree cannot be read, `cancelled`
 */
export async function vocFiles(tree: FileTree, { split, signal }: ReadOptions): Promise<VocFiles> {
  const lists = split === undefined ? undefined : await vocLists(tree);
  if (split !== undefined && lists?.names.includes(split) === true)
    return { paths: await listed(tree, lists, split), isCut: false };
  const { files, isCut } = await walkTree(tree, { from: split ?? '', signal });
  const paths = files.map(({ path }) => path).filter(path => /\.xml$/i.test(path));
  return { paths, isCut };
}

/** A line names an image without its ending, as VOC does, or its files, as PaddleDetection's lists do. */
async function listed(
  tree: FileTree,
  { folder, root }: VocLists,
  split: string,
): Promise<readonly string[]> {
  const bytes = await tree.read(`${folder}/${split}.txt`);
  const lines = decodeText(bytes ?? new Uint8Array(), true).split(/\r\n|\n|\r/);
  const start = root === '' ? '' : `${root}/`;
  const annotations = `${start}${await annotationsIn(tree, root)}/`;
  const paths = lines
    .map(line => line.trim().split(/\s+/))
    .filter(([name]) => name !== undefined && name !== '')
    .map(names => {
      const file = names.find(name => /\.xml$/i.test(name));
      return file === undefined ? `${annotations}${names[0]}.xml` : `${start}${file}`;
    });
  return [...new Set(paths)];
}

async function annotationsIn(tree: FileTree, root: string): Promise<string> {
  const entries = (await tree.list(root)) ?? [];
  return entries.find(({ name }) => name.toLowerCase() === 'annotations')?.name ?? 'Annotations';
}
