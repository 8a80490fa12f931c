import type { AnnotationSource } from '../../../src/analysis/contract/sources/AnnotationSource.ts';
import type { Dataset } from '../../../src/analysis/dataset/Dataset.ts';
import type { ReadOptions } from '../../../src/analysis/formats/Format.ts';
import { readAnnotations } from '../../../src/analysis/formats/readAnnotations.ts';

/** What a data set holds, as plain values to compare. */
export interface PlainSet {
  readonly format: string;
  readonly split?: string | undefined;
  readonly classes: readonly (string | null)[];
  /** Name, width, height. */
  readonly images: readonly (readonly [unknown, number, number])[];
  /** Name of the annotation, row of the image, name of the class, box; `true` behind it for a crowd. */
  readonly boxes: readonly (readonly unknown[])[];
  readonly problems: Readonly<Record<string, number>>;
}

/** Reads a file or folder of any format into plain values. */
export async function readSet(
  source: AnnotationSource,
  options: ReadOptions = {},
): Promise<PlainSet> {
  const { dataset, source: from } = await readAnnotations(source, options);
  return { format: from.format, split: from.split, ...plainSet(dataset) };
}

function plainSet({ images, annotations, categories, problems }: Dataset) {
  const nameOf = (row: number) => (row < 0 ? null : (categories[row]?.name ?? null));
  return {
    classes: categories.map(({ name }) => name),
    images: Array.from(
      { length: images.count },
      (_, row) => [images.ids.at(row), images.width[row], images.height[row]] as const,
    ) as PlainSet['images'],
    boxes: Array.from({ length: annotations.count }, (_, row) => [
      annotations.ids.at(row),
      annotations.image[row],
      nameOf(annotations.category[row] as number),
      [...annotations.boxes.subarray(4 * row, 4 * row + 4)],
      ...(annotations.crowd[row] === 1 ? [true] : []),
    ]),
    problems: Object.fromEntries(problems.map(({ code, count }) => [code, count])),
  };
}
