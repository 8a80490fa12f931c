import { fail } from '../../../contract/failures/Failure.ts';
import type { FileTree } from '../../../contract/sources/FileTree.ts';
import { visitFiles } from '../../kit/walkTree.ts';
import { isImage } from './endings.ts';
import { imagesListed } from './imagesListed.ts';
import { matchesPattern, patternRoot } from './patterns.ts';
import { inTree, placesOf, rootsOf } from './places.ts';
import type { YoloSet, YoloSplit } from './YoloSet.ts';

export interface FoundImages {
  /** Paths in the tree, each once, in the order of their characters. */
  readonly images: readonly string[];
  /** Of a folder as a whole: what has no image there has none. */
  readonly isWhole: boolean;
  /** Images that are named more than once. */
  readonly repeated: readonly string[];
  /** Folders that were not looked at to their end. */
  readonly skipped: readonly string[];
  /** Whether the set was found elsewhere than where its description says. */
  readonly isMoved: boolean;
}

/**
 * The images of a part of a set: all of its folders, of its lists, and what fits its patterns.
 *
 * @throws FailureError `images-not-found`, `cancelled`; when a folder cannot be read
 */
export async function findImages(
  tree: FileTree,
  set: YoloSet,
  split: YoloSplit,
  signal?: AbortSignal,
): Promise<FoundImages> {
  const roots = rootsOf(set.path);
  const looked: string[] = [];
  for (const root of roots) {
    const places = await everyPlace(tree, root, split, looked);
    if (places === null) continue;
    const isMoved =
      set.isFromAnywhere !== true &&
      (places.some(({ isMoved: moved }) => moved) || root !== roots[0]);
    return { ...(await gathered(tree, root, places, signal)), isMoved };
  }
  const wanted = split.entries.join(', ');
  return fail({
    code: 'images-not-found',
    file: set.file,
    wanted: set.path === '' ? wanted : `${set.path}: ${wanted}`,
    looked: [...new Set(looked)].slice(0, MOST_NAMED),
  });
}

/** Places that a failure names. */
const MOST_NAMED = 8;

interface Place {
  readonly kind: 'folder' | 'list' | 'pattern';
  readonly path: string;
  readonly isMoved: boolean;
}

/** @returns null where one of the entries is not there */
async function everyPlace(
  tree: FileTree,
  root: string,
  { entries }: YoloSplit,
  looked: string[],
): Promise<readonly Place[] | null> {
  const found: Place[] = [];
  for (const entry of entries) {
    const place = await placeOf(tree, root, entry, looked);
    if (place === null) return null;
    found.push(place);
  }
  return found;
}

async function placeOf(
  tree: FileTree,
  root: string,
  entry: string,
  looked: string[],
): Promise<Place | null> {
  for (const [index, path] of placesOf(root, entry).entries()) {
    const place = inTree(tree, path);
    const isMoved = index > (entry.startsWith('../') ? 1 : 0);
    const isPattern = /[*?]/.test(place);
    const from = isPattern ? patternRoot(place) : place;
    if ((await tree.list(from)) !== null)
      return { kind: isPattern ? 'pattern' : 'folder', path: place, isMoved };
    const isList = !isPattern && /\.txt$/i.test(place);
    if (isList && (await tree.read(place, 0, 1)) !== null)
      return { kind: 'list', path: place, isMoved };
    looked.push(tree.quick === undefined ? place : absolute(tree.quick.place, place));
  }
  return null;
}

function absolute(root: string, path: string): string {
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return path;
  return path === '' ? root : `${root}/${path}`;
}

async function gathered(
  tree: FileTree,
  root: string,
  places: readonly Place[],
  signal: AbortSignal | undefined,
): Promise<Omit<FoundImages, 'isMoved'>> {
  const all: string[] = [];
  const skipped: string[] = [];
  for (const { kind, path } of places) {
    if (kind === 'list') {
      for (const image of await imagesListed(tree, path, root)) all.push(image);
      continue;
    }
    const from = kind === 'pattern' ? patternRoot(path) : path;
    const isWanted = kind === 'pattern' ? matchesPattern(path) : () => true;
    const add = (file: string) => {
      if (isImage(file) && isWanted(file)) all.push(file);
    };
    skipped.push(...(await visitFiles(tree, add, { from, signal })));
  }
  const images = inOrder(all);
  return {
    images,
    isWhole: places.every(({ kind }) => kind === 'folder'),
    repeated: images.length === all.length ? [] : repeatedIn(all),
    skipped,
  };
}

/** Each once; a walk over one folder has them in order already. */
function inOrder(paths: readonly string[]): readonly string[] {
  const isInOrder = paths.every(
    (path, index) => index === 0 || (paths[index - 1] as string) < path,
  );
  return isInOrder ? paths : [...new Set(paths)].toSorted();
}

function repeatedIn(paths: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return paths.filter(path => seen.size === seen.add(path).size);
}
