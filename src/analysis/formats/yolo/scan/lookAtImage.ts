import type { FileEnds, FileTree } from '../../../contract/FileTree.ts';
import { imageSizeSteps, uprightSize } from '../../kit/imageSize.ts';
import type { HeaderSteps } from '../../kit/imageHeaders/HeaderBytes.ts';
import type { ImageSize } from '../../kit/imageHeaders/ImageSize.ts';
import { IMAGE_STATE, type ImageFacts } from './ScanColumns.ts';

/** Most headers fit into it. */
const ENDS = { first: 2048, last: 2 };
/** The loader refuses smaller ones. */
const LEAST_PIXELS = 10;
const END_OF_IMAGE = [0xff, 0xd9];
const UNKNOWN = { width: 0, height: 0 };

/** What the header of an image says, and whether the loader of Ultralytics 8.4.190 would take it. */
export async function lookAtImage(tree: FileTree, path: string): Promise<ImageFacts> {
  const ends = await endsOf(tree, path);
  if (ends === null) return { ...UNKNOWN, state: IMAGE_STATE.missing, stamp: null };
  const { stamp } = ends;
  const last = ends.last.length > 0 ? ends.last : ends.first.subarray(-2);
  const isEnded = last[0] === END_OF_IMAGE[0] && last[1] === END_OF_IMAGE[1];
  const size = await sizeFrom(imageSizeSteps(ends.first), tree, path);
  if (size === null || size.kind === 'gif')
    return { ...UNKNOWN, state: IMAGE_STATE.unreadable, stamp };
  const upright = uprightSize(size);
  if (Math.min(size.width, size.height) < LEAST_PIXELS)
    return { ...upright, state: IMAGE_STATE.small, stamp };
  const state = size.kind === 'jpeg' && !isEnded ? IMAGE_STATE.cutOff : IMAGE_STATE.good;
  return { ...upright, state, stamp };
}

async function sizeFrom(
  steps: HeaderSteps<ImageSize | null>,
  tree: FileTree,
  path: string,
): Promise<ImageSize | null> {
  let step = steps.next();
  while (step.done !== true) {
    const { offset, length } = step.value;
    step = steps.next((await tree.read(path, offset, length)) ?? new Uint8Array());
  }
  return step.value;
}

async function endsOf(tree: FileTree, path: string): Promise<FileEnds | null> {
  if (tree.quick !== undefined) return tree.quick.ends(path, ENDS);
  const bytes = await tree.read(path);
  if (bytes === null) return null;
  const stamp = { size: bytes.length, modified: Number.NaN, inode: Number.NaN };
  const rest = bytes.length > ENDS.first ? bytes.subarray(-ENDS.last) : new Uint8Array();
  return { stamp, first: bytes.subarray(0, ENDS.first), last: rest };
}
