import { inPieces } from '../../contract/steps/inPieces.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import { checkBoxes } from './checkBoxes.ts';
import type { DatasetParts } from './DatasetParts.ts';
import type { Dataset, ImageColumns, ProblemCode } from '../Dataset.ts';
import { PROBLEM_EXAMPLES } from '../examples.ts';
import { exampleOf } from './exampleOf.ts';
import { ImageJoin } from './ImageJoin.ts';
import { joinCategories } from './joinCategories.ts';
import type { ProblemTally } from './ProblemTally.ts';
import { recordFacts } from './recordFacts.ts';
import { rereadBoxes } from './rereadBoxes.ts';
import { repeatedIds } from './ids/repeatedIds.ts';

/** Joins the parts once all are read: ids become rows, and what is odd about the whole is counted. */
export function* toDataset(parts: DatasetParts): Steps<Dataset> {
  const { problems } = parts;
  const images = parts.images.finish();
  const collected = parts.annotations.finish();
  const { count, ids, imageIndex, categoryIndex, boxes, area, crowd } = collected;
  const repeated = collected.idsAscend
    ? []
    : yield* repeatedIds(collected.numberIds, collected.oddIds);
  yield* inPieces(repeated.length, (from, to) => {
    for (const row of repeated.slice(from, to)) {
      const annotation = ids.at(row);
      problems.add('duplicate-annotation-id', annotation, () => exampleOf({ annotation }));
    }
  });
  if (parts.boxReading !== undefined)
    yield* rereadBoxes(collected, images, parts.images.rows, parts.boxReading);
  const join = yield* ImageJoin.of(images, ids, parts);
  const counts = yield* checkBoxes(collected, join, parts);
  const category = yield* joinCategories(categoryIndex, ids, parts);
  const annotations = { count, ids, image: imageIndex, category, boxes, area, crowd };
  yield* checkImages(images, join.used, problems);
  const records = parts.keepsRecords ? yield* recordFacts(collected, repeated, parts) : undefined;
  return {
    images,
    annotations,
    categories: parts.categories.categories,
    counts,
    problems: problems.read(),
    ...(parts.mostExamples !== PROBLEM_EXAMPLES && { mostExamples: parts.mostExamples }),
    ...(records && { records }),
  };
}

function checkImages(
  { width, height, count, ids }: ImageColumns,
  used: Uint8Array,
  into: ProblemTally,
): Steps<void> {
  const tell = (code: ProblemCode, row: number) => {
    const image = ids.at(row);
    into.add(code, image, () => exampleOf({ image }));
  };
  return inPieces(count, (from, to) => {
    for (let row = from; row < to; row++) {
      if (used[row] === 0) tell('image-without-annotations', row);
      if (Number.isNaN(width[row]) || Number.isNaN(height[row])) tell('image-no-size', row);
    }
  });
}
