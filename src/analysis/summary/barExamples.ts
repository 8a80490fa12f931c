import type { Steps } from '../contract/steps/Steps.ts';
import type { Dataset, ProblemExample } from '../dataset/Dataset.ts';
import { mergeExamples } from '../dataset/examples.ts';
import { lowestBoxes } from './lowestBoxes.ts';
import { type BarKind, type BarRows, BARS } from './tallies/BarRows.ts';

/** How many boxes of a bar are kept as places to look at. */
const MOST = 12;

/** The boxes with the lowest ids of each bar, in the order of their ids. */
export type BarExamples = Readonly<Record<BarKind, readonly (readonly ProblemExample[])[]>>;

export function* barExamples(dataset: Dataset, rows: BarRows): Steps<BarExamples> {
  return {
    sizes: yield* examplesOf('sizes', dataset, rows),
    unmatched: yield* examplesOf('unmatched', dataset, rows),
    weak: yield* examplesOf('weak', dataset, rows),
  };
}

function* examplesOf(kind: BarKind, dataset: Dataset, rows: BarRows): Steps<BarExamples[BarKind]> {
  const examples: (readonly ProblemExample[])[] = [];
  for (let bar = 0; bar < BARS[kind]; bar++) {
    const own = rows[kind].get(bar);
    examples.push(own === undefined ? [] : yield* lowestBoxes(dataset, own, MOST));
  }
  return examples;
}

/** Of two files together. */
export function mergeBarExamples(one: BarExamples, other: BarExamples): BarExamples {
  const merged = (kind: BarKind) =>
    one[kind].map((examples, bar) => mergeExamples(examples, other[kind][bar] ?? [], MOST));
  return { sizes: merged('sizes'), unmatched: merged('unmatched'), weak: merged('weak') };
}
