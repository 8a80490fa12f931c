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
  const paths = new Set<string>();
  for (const line of lines.map(text => text.trim()).filter(Boolean)) {
    const names = line.split(/\s+/);
    const file = names.find(name => /\.xml$/i.test(name));
    if (file !== undefined) paths.add(`${start}${file}`);
    else paths.add(`${annotations}${await nameIn(line, tree, annotations)}.xml`);
  }
  return [...paths];
}

/** Behind a name may stand whether the image has the class of the list; spaces may be of the name itself. */
async function nameIn(line: string, tree: FileTree, annotations: string): Promise<string> {
  const name = line.replace(/\s+(?:-1|0|1)$/, '');
  if (name === line) return line;
  return (await tree.read(`${annotations}${line}.xml`, 0, 1)) === null ? name : line;
}

async function annotationsIn(tree: FileTree, root: string): Promise<string> {
  const entries = (await tree.list(root)) ?? [];
  return entries.find(({ name }) => name.toLowerCase() === 'annotations')?.name ?? 'Annotations';
}
