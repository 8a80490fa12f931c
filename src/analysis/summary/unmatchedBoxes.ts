import { inPieces } from '../contract/steps/inPieces.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import { exampleOf } from '../dataset/builder/exampleOf.ts';
import type { Dataset, ProblemExample } from '../dataset/Dataset.ts';
import { SmallestExamples } from '../dataset/SmallestExamples.ts';
import { type RowSet, rowsInWord } from './tallies/RowSet.ts';

/** How many unmatched boxes are kept as places to look at. */
export const UNMATCHED_EXAMPLES = 100;

/** The unmatched boxes with the lowest ids, in the order of their ids. */
export function* unmatchedBoxes(
  { images, annotations, categories }: Dataset,
  unmatched: RowSet,
): Steps<readonly ProblemExample[]> {
  const examples = new SmallestExamples(UNMATCHED_EXAMPLES);
  const add = (row: number) => {
    const annotation = annotations.ids.at(row);
    examples.add(annotation, () =>
      exampleOf({
        annotation,
        image: images.ids.at(annotations.image[row] as number),
        category: categories[annotations.category[row] as number]?.id ?? null,
      }),
    );
  };
  yield* inPieces(unmatched.length, (from, to) => {
    for (let word = from; word < to; word++)
      if (unmatched[word] !== 0) rowsInWord(unmatched, word).forEach(add);
  });
  return examples.kept;
}
