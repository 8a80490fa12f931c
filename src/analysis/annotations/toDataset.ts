import { boxProblem } from './boxProblem.ts';
import type { CocoSections } from './CocoSections.ts';
import type { Dataset } from './Dataset.ts';
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

function checkBoxes({ images, annotations }: Omit<Dataset, 'problems'>, into: ProblemTally): void {
  const { boxes, image, count, ids } = annotations;
  for (let row = 0; row < count; row++) {
    const at = image[row] as number;
    const problem = boxProblem(boxes, row, images.width[at], images.height[at]);
    if (problem === null) continue;
    into.add(problem, () => ({
      annotation: ids.at(row),
      ...(at < 0 ? {} : { image: images.ids.at(at) }),
    }));
  }
}

function checkImages({ images, annotations }: Omit<Dataset, 'problems'>, into: ProblemTally): void {
  const used = new Uint8Array(images.count);
  for (const row of annotations.image) if (row >= 0) used[row] = 1;
  for (let row = 0; row < images.count; row++) {
    const example = () => ({ image: images.ids.at(row) });
    if (used[row] === 0) into.add('image-without-annotations', example);
    if (Number.isNaN(images.width[row]) || Number.isNaN(images.height[row]))
      into.add('image-no-size', example);
  }
}
