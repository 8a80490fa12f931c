import { checkBoxes } from './checkBoxes.ts';
import type { CocoSections } from './CocoSections.ts';
import type { Dataset, ImageColumns, ProblemCode } from './Dataset.ts';
import { exampleOf } from './exampleOf.ts';
import { ImageJoin } from './ImageJoin.ts';
import { joinCategories } from './joinCategories.ts';
import type { ProblemTally } from './ProblemTally.ts';
import { repeatedIds } from './repeatedIds.ts';

/** Joins the sections once all are read: ids become rows, and what is odd about the whole is counted. */
export function toDataset(sections: CocoSections): Dataset {
  const { problems } = sections;
  const images = sections.images.finish();
  const collected = sections.annotations.finish();
  const { count, ids, imageIndex, categoryIndex, boxes, area, crowd } = collected;
  for (const row of repeatedIds(collected.numberIds, collected.oddIds))
    problems.add('duplicate-annotation-id', () => exampleOf({ annotation: ids.at(row) }));
  const join = new ImageJoin(images, ids, sections);
  const counts = checkBoxes(collected, join, sections);
  const category = joinCategories(categoryIndex, ids, sections);
  const annotations = { count, ids, image: imageIndex, category, boxes, area, crowd };
  checkImages(images, join.used, problems);
  return {
    images,
    annotations,
    categories: sections.categories.categories,
    counts,
    problems: problems.read(),
  };
}

function checkImages(
  { width, height, count, ids }: ImageColumns,
  used: Uint8Array,
  into: ProblemTally,
): void {
  const tell = (code: ProblemCode, row: number) =>
    into.add(code, () => exampleOf({ image: ids.at(row) }));
  for (let row = 0; row < count; row++) {
    if (used[row] === 0) tell('image-without-annotations', row);
    if (Number.isNaN(width[row]) || Number.isNaN(height[row])) tell('image-no-size', row);
  }
}
