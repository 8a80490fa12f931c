import { inPieces } from '../contract/steps/inPieces.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import type { Dataset } from '../dataset/Dataset.ts';
import type { WrittenId } from '../dataset/Id.ts';
import { rowsByImage } from '../dataset/rowsByImage.ts';
import type { Inspection } from '../formats/Inspection.ts';

/** A set of boxes says which image it is on from this many on; fewer may be alike by chance. */
const LEAST_BOXES = 2;

/** What of a split is held against another one. */
export interface SplitView {
  readonly file: string;
  /** Ids of images by the file that they name. */
  readonly files: ReadonlyMap<string, WrittenId | null>;
  /** Ids of images by their size and all boxes on them, to the last digit. */
  readonly boxes: ReadonlyMap<string, WrittenId | null>;
  /** Names of the classes with annotations. */
  readonly classes: ReadonlySet<string>;
}

export function* splitView(
  file: string,
  dataset: Dataset,
  inspection: Inspection | null,
): Steps<SplitView> {
  const { images, annotations, categories } = dataset;
  const { rows, start } = yield* rowsByImage(dataset);
  const boxes = new Map<string, WrittenId | null>();
  yield* inPieces(images.count, (from, to) => {
    for (let image = from; image < to; image++) {
      const own = rows.subarray(start[image], start[image + 1]);
      if (own.length < LEAST_BOXES) continue;
      const texts = Array.from(own, row => annotations.boxes.subarray(4 * row, 4 * row + 4).join());
      const size = `${images.width[image]} ${images.height[image]}`;
      boxes.set(`${size} ${texts.toSorted().join(' ')}`, images.ids.at(image));
    }
  });
  const inUse = new Set(annotations.category);
  const classes = categories
    .filter((_, row) => inUse.has(row))
    .map(({ id, name }) => name ?? `${id}`);
  const files = (inspection?.fileNames ?? []).map(({ id, name }) => [name, id] as const);
  return { file, boxes, files: new Map(files), classes: new Set(classes) };
}
