import { inPieces } from '../../contract/steps/inPieces.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import type { Dataset } from '../../dataset/Dataset.ts';
import type { WrittenId } from '../../dataset/Id.ts';
import { rowsByImage } from '../../dataset/rowsByImage.ts';
import type { FileInTree } from '../images/sameContent.ts';

/** A set of boxes says which image it is on from this many on; fewer may be alike by chance. */
const LEAST_BOXES = 2;

/** What of a split is held against another one. */
export interface SplitView {
  readonly name: string;
  readonly images: readonly SplitImage[];
  /** Rows of images by the file that they name, without what only says which split it is. */
  readonly byFile: ReadonlyMap<string, number>;
  /** By the print of their content, where their files were looked into. */
  readonly byPrint: ReadonlyMap<string, number>;
  /** By their size and all boxes on them, to the last digit. */
  readonly byBoxes: ReadonlyMap<string, number>;
  /** Names of the classes with annotations. */
  readonly classes: ReadonlySet<string>;
}

export interface SplitImage {
  readonly id: WrittenId | null;
  /** As the annotations name it. */
  readonly name: string | null;
  /** Null where its file was not found. */
  readonly file: (FileInTree & { readonly print: string | null }) | null;
}

export interface Viewing {
  /** What the split is called in findings about others. */
  readonly name: string;
  readonly dataset: Dataset;
  readonly nameOf: (row: number) => string | null;
  /** A name without the parts that differ from split to split. */
  readonly keyOf: (name: string) => string;
  readonly fileOf: (row: number) => SplitImage['file'];
}

export function* splitView({ name, dataset, nameOf, keyOf, fileOf }: Viewing): Steps<SplitView> {
  const { images, annotations, categories } = dataset;
  const { rows, start } = yield* rowsByImage(dataset);
  const all: SplitImage[] = [];
  const [byFile, byPrint, byBoxes] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  yield* inPieces(images.count, (from, to) => {
    for (let row = from; row < to; row++) {
      const [imageName, file] = [nameOf(row), fileOf(row)];
      all.push({ id: images.ids.at(row), name: imageName, file });
      if (imageName !== null) byFile.set(keyOf(imageName), row);
      if (file !== null && file.print !== null) byPrint.set(file.print, row);
      const own = rows.subarray(start[row], start[row + 1]);
      if (own.length < LEAST_BOXES) continue;
      const texts = Array.from(own, at => annotations.boxes.subarray(4 * at, 4 * at + 4).join());
      byBoxes.set(`${images.width[row]} ${images.height[row]} ${texts.toSorted().join(' ')}`, row);
    }
  });
  const inUse = new Set(annotations.category);
  const classes = categories
    .filter((_, row) => inUse.has(row))
    .map(({ id, name: className }) => className ?? `${id}`);
  return { name, images: all, byFile, byPrint, byBoxes, classes: new Set(classes) };
}
