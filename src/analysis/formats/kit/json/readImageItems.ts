import { ascii, isSpace } from '../../../bytes/ascii.ts';
import { baseName, type FileSource } from '../../../contract/sources/AnnotationSource.ts';
import type { ByteSource } from '../../../contract/sources/ByteSource.ts';
import { TimeSlice } from '../../../contract/steps/TimeSlice.ts';
import type { Dataset } from '../../../dataset/Dataset.ts';
import type { ReadOptions } from '../../Format.ts';
import { type FoundImage, ImageSet } from '../images/ImageSet.ts';
import type { ItemPlan, JsonItem } from './JsonItems.ts';
import { readItems } from './readItems.ts';
import { readLines } from './readLines.ts';
import { requireSized } from '../images/requireSized.ts';

/** How a JSON document of images is understood. */
export interface ImageItems {
  readonly plan: ItemPlan;
  /** @returns none where the item is no image */
  readonly imagesOf: (item: JsonItem, set: ImageSet) => readonly FoundImage[];
  /** Folders that names of images may be meant from, seen from that of a file; its own where they are not given. */
  readonly imageFolders?: ((file: string) => readonly string[]) | undefined;
  /** Whether a text that begins with no list is JSON Lines. */
  readonly mayBeLines?: boolean | undefined;
  /** What the first reading has learned may ask for a second one, with a new set. */
  readonly isComplete?: (() => boolean) | undefined;
}

/**
 * Reads one JSON document that holds all images of a set. Streams: memory grows with images and boxes alone.
 *
 * @throws FailureError when it cannot be read, is no JSON, holds no image or no annotation, and when it is cancelled
 */
export async function readImageItems(
  source: FileSource,
  items: ImageItems,
  options: ReadOptions,
): Promise<Dataset> {
  const slice = new TimeSlice(options);
  let set = await readOnce(source, items, { ...options, slice });
  if (items.isComplete?.() === false) set = await readOnce(source, items, { ...options, slice });
  requireSized(set, source.name, options);
  return slice.run(set.records.build());
}

async function readOnce(
  source: FileSource,
  { plan, imagesOf, mayBeLines, imageFolders }: ImageItems,
  options: ReadOptions & { readonly slice: TimeSlice },
): Promise<ImageSet> {
  const set = new ImageSet(options, source.folder, imageFolders?.(baseName(source)));
  const take = async (found: readonly JsonItem[]) => {
    for (const item of found) for (const image of imagesOf(item, set)) await set.add(image);
  };
  const { slice } = options;
  const refuse = (line: number) =>
    set.records.addProblem('row-invalid', { annotation: `${baseName(source)}:${line}` });
  const isLines = mayBeLines === true && !(await beginsWithList(source));
  const bytes = isLines
    ? await readLines(source, { take, refuse, slice }, options)
    : await readItems(source, { ...plan, take, slice }, options, () => set.records.annotations);
  set.records.addRead(bytes);
  return set;
}

/** By its first character that is no white space. */
export async function beginsWithList(source: ByteSource): Promise<boolean> {
  for await (const { bytes } of source.chunks()) {
    const first = bytes.find(byte => !isSpace(byte) && !MARK.has(byte));
    if (first !== undefined) return first === ascii.openBracket;
  }
  return false;
}

/** Bytes of the mark in front of UTF-8. */
const MARK = new Set([0xef, 0xbb, 0xbf]);
