import { inPieces } from '../contract/steps/inPieces.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import { exampleOf } from '../dataset/builder/exampleOf.ts';
import type { Dataset, ProblemExample } from '../dataset/Dataset.ts';
import { SmallestExamples } from '../dataset/SmallestExamples.ts';
import { type RowSet, rowsInWord } from './tallies/RowSet.ts';

/** Those of some annotations with the lowest ids, `most` of them, in the order of their ids. */
export function* lowestBoxes(
  { images, annotations, categories }: Dataset,
  rows: RowSet,
  most: number,
): Steps<readonly ProblemExample[]> {
  const examples = new SmallestExamples(most);
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
  yield* inPieces(rows.length, (from, to) => {
    for (let word = from; word < to; word++)
      if (rows[word] !== 0) rowsInWord(rows, word).forEach(add);
  });
  return examples.kept;
}
