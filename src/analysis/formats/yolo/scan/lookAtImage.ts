import type { FileEnds, FileTree } from '../../../contract/sources/FileTree.ts';
import type { HeaderSteps } from '../../kit/images/headers/HeaderBytes.ts';
import type { ImageSize } from '../../kit/images/headers/ImageSize.ts';
import { imageSizeSteps, uprightSize } from '../../kit/images/imageSize.ts';
import { IMAGE_STATE, type ImageFacts } from './ScanColumns.ts';

/** Most headers fit into it. */
const ENDS = { first: 2048, last: 2 };
/** The loader refuses smaller ones. */
const LEAST_PIXELS = 10;
const END_OF_IMAGE = [0xff, 0xd9];
const MISSING: ImageFacts = { width: 0, height: 0, state: IMAGE_STATE.missing, stamp: null };

/**
 * What the header of an image says, and whether the loader of Ultralytics 8.4.190 would take it. Of a file on disk without
 * waiting, where its beginning says all: a promise for each of many takes as long as the rest.
 */
export function lookAtImage(tree: FileTree, path: string): ImageFacts | Promise<ImageFacts> {
  if (tree.quick === undefined) return lookInto(tree, path);
  const ends = tree.quick.ends(path, ENDS);
  return ends === null ? MISSING : factsOf(ends, tree, path);
}

async function lookInto(tree: FileTree, path: string): Promise<ImageFacts> {
  const bytes = await tree.read(path);
  if (bytes === null) return MISSING;
  const stamp = { size: bytes.length, modified: Number.NaN, inode: Number.NaN };
  const last = bytes.subarray(Math.max(ENDS.first, bytes.length - ENDS.last));
  return factsOf({ stamp, first: bytes.subarray(0, ENDS.first), last }, tree, path);
}

function factsOf(
  { stamp, first, last }: FileEnds,
  tree: FileTree,
  path: string,
): ImageFacts | Promise<ImageFacts> {
  const [one, other] = last.length > 1 ? last : first.subarray(-2);
  const isEnded = one === END_OF_IMAGE[0] && other === END_OF_IMAGE[1];
  const told = (size: ImageSize | null) => factsFrom(size, stamp, isEnded);
  const steps = imageSizeSteps(first);
  const step = steps.next();
  return step.done === true ? told(step.value) : sizeFrom(steps, step.value, tree, path).then(told);
}

function factsFrom(size: ImageSize | null, stamp: FileEnds['stamp'], isEnded: boolean): ImageFacts {
  if (size === null || size.kind === 'gif')
    return { width: 0, height: 0, state: IMAGE_STATE.unreadable, stamp };
  const { width, height } = uprightSize(size);
  if (Math.min(width, height) < LEAST_PIXELS)
    return { width, height, state: IMAGE_STATE.small, stamp };
  const isCutOff = size.kind === 'jpeg' && !isEnded;
  return { width, height, state: isCutOff ? IMAGE_STATE.cutOff : IMAGE_STATE.good, stamp };
}

async function sizeFrom(
  steps: HeaderSteps<ImageSize | null>,
  wanted: { readonly offset: number; readonly length: number },
  tree: FileTree,
  path: string,
): Promise<ImageSize | null> {
  for (let { offset, length } = wanted; ;) {
    const step = steps.next((await tree.read(path, offset, length)) ?? new Uint8Array());
    if (step.done === true) return step.value;
    ({ offset, length } = step.value);
  }
}
