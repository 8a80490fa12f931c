import { boxProblem } from './boxProblem.ts';
import type { CocoSections } from './CocoSections.ts';
import type { Dataset, ProblemCode } from './Dataset.ts';
import { joinCategories } from './joinCategories.ts';
import { joinImages } from './joinImages.ts';
import { repeatedIds } from './repeatedIds.ts';
import type { ProblemTally } from './ProblemTally.ts';

/** Joins the sections once all are read: ids become rows, and what is odd about the whole is counted. */
export function toDataset(sections: CocoSections): Dataset {
  const { problems } = sections;
  const images = sections.images.finish();
  const { imageIndex, categoryIndex, numberIds, oddIds, ...columns } =
    sections.annotations.finish();
  const { ids } = columns;
  for (const row of repeatedIds(numberIds, oddIds))
    problems.add('duplicate-annotation-id', () => ({ annotation: ids.at(row) }));
  const image = joinImages(imageIndex, ids, sections);
  const category = joinCategories(categoryIndex, ids, sections);
  const annotations = { ...columns, image, category };
  const dataset = { images, annotations, categories: sections.categories.categories };
  checkBoxes(dataset, problems);
  checkImages(dataset, problems);
  return { ...dataset, problems: problems.read() };
}

// The functions that tell are made before the loops: one made inside costs an allocation for every row.

function checkBoxes({ images, annotations }: Omit<Dataset, 'problems'>, into: ProblemTally): void {
  const { boxes, image, count, ids } = annotations;
  const { width, height } = images;
  const tell = (code: ProblemCode, row: number, at: number) =>
    into.add(code, () =>
      at < 0 ? { annotation: ids.at(row) } : { annotation: ids.at(row), image: images.ids.at(at) },
    );
  for (let row = 0; row < count; row++) {
    const at = image[row] as number;
    const code = boxProblem(boxes, row, sizeAt(width, at), sizeAt(height, at));
    if (code !== null) tell(code, row, at);
  }
}

function sizeAt(sizes: Float64Array, row: number): number {
  return row < 0 ? Number.NaN : (sizes[row] as number);
}

function checkImages({ images, annotations }: Omit<Dataset, 'problems'>, into: ProblemTally): void {
  const { image, count } = annotations;
  const { width, height } = images;
  const tell = (code: ProblemCode, row: number) =>
    into.add(code, () => ({ image: images.ids.at(row) }));
  const used = new Uint8Array(images.count);
  for (let row = 0; row < count; row++) {
    const at = image[row] as number;
    if (at >= 0) used[at] = 1;
  }
  for (let row = 0; row < images.count; row++) {
    if (used[row] === 0) tell('image-without-annotations', row);
    if (Number.isNaN(width[row]) || Number.isNaN(height[row])) tell('image-no-size', row);
  }
}
