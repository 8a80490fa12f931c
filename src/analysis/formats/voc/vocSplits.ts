import { type AnnotationSource, isFolder } from '../../contract/sources/AnnotationSource.ts';
import type { FileTree } from '../../contract/sources/FileTree.ts';
import { inSplitOrder } from '../kit/inSplitOrder.ts';

/** Lists of images, and the folder that their XML files lie below. */
export interface VocLists {
  /** Of `ImageSets/Main`, without a slash at its end. */
  readonly folder: string;
  /** Of the set itself: what holds `ImageSets`; '' is the root. */
  readonly root: string;
  readonly names: readonly string[];
}

const SPLIT = /^(?:train|training|val|valid|validation|dev|trainval|test|testing)$/i;
/** Lists of one class, as VOC has them beside: `aeroplane_train.txt`. */
const ONE_CLASS = /_(?:train|val|trainval|test)$/;
const NONE: VocLists = { folder: '', root: '', names: [] };

/**
 * The lists in `ImageSets/Main`; where there are none, the folders `train`, `valid`, `test` that hold XML files, as Roboflow
 * makes them.
 *
 * @throws FailureError when a folder cannot be read
 */
export async function vocSplits(source: AnnotationSource): Promise<readonly string[]> {
  if (!isFolder(source)) return [];
  const { names } = await vocLists(source);
  return names.length > 0 ? names : splitFolders(source);
}

/**
 * Where the lists lie: at the root, or up to two folders further in (`VOCdevkit/VOC2012`); of several sets the first.
 *
 * @throws FailureError when a folder cannot be read
 */
export async function vocLists(tree: FileTree): Promise<VocLists> {
  let level = [''];
  for (let depth = 0; depth <= 2; depth++) {
    const below: string[] = [];
    for (const root of level.slice(0, 100)) {
      const lists = await listsAt(tree, root);
      if (lists.names.length > 0) return lists;
      below.push(...(await foldersIn(tree, root)));
    }
    level = below;
  }
  return NONE;
}

async function listsAt(tree: FileTree, root: string): Promise<VocLists> {
  const folder = `${root === '' ? '' : `${root}/`}ImageSets/Main`;
  const entries = (await tree.list(folder)) ?? [];
  const names = entries
    .filter(({ name, kind }) => kind === 'file' && name.endsWith('.txt'))
    .map(({ name }) => name.slice(0, -'.txt'.length))
    .filter(name => !ONE_CLASS.test(name));
  return { folder, root, names: inSplitOrder(names) };
}

async function splitFolders(tree: FileTree): Promise<readonly string[]> {
  const folders = (await foldersIn(tree, '')).filter(name => SPLIT.test(name));
  const holding: string[] = [];
  for (const folder of folders) {
    const entries = (await tree.list(folder)) ?? [];
    if (entries.some(({ name }) => /\.xml$/i.test(name))) holding.push(folder);
  }
  return inSplitOrder(holding);
}

async function foldersIn(tree: FileTree, folder: string): Promise<readonly string[]> {
  const entries = (await tree.list(folder)) ?? [];
  const start = folder === '' ? '' : `${folder}/`;
  return entries.filter(({ kind }) => kind === 'folder').map(({ name }) => `${start}${name}`);
}
