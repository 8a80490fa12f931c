import { inPieces } from '../contract/steps/inPieces.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import { exampleOf } from '../dataset/builder/exampleOf.ts';
import type { Dataset, ProblemExample } from '../dataset/Dataset.ts';
import { mergeExamples } from '../dataset/examples.ts';
import { SmallestExamples } from '../dataset/SmallestExamples.ts';
import {
  type BarKind,
  BARS,
  type BoxMarks,
  sizeBar,
  unmatchedBar,
  weakBar,
} from './tallies/BoxMarks.ts';

/** How many unmatched boxes are kept as places to look at, and how many of each bar. */
export const UNMATCHED_EXAMPLES = 100;
const BAR_EXAMPLES = 12;

/** The boxes with the lowest ids of each bar, in the order of their ids. */
export type BarExamples = Readonly<Record<BarKind, readonly (readonly ProblemExample[])[]>>;

/** Places to look at, those with the lowest ids, in the order of their ids. */
export interface MarkedBoxes {
  /** Boxes without any foreground anchor. */
  readonly unmatched: readonly ProblemExample[];
  readonly bars: BarExamples;
}

/** @param marks of the annotations of the set, so many of each */
export function* markedBoxes(dataset: Dataset, marks: BoxMarks, each: number): Steps<MarkedBoxes> {
  const { images, annotations, categories } = dataset;
  const missed = new SmallestExamples(UNMATCHED_EXAMPLES);
  const [sizes, weak, unmatched] = [keepers('sizes'), keepers('weak'), keepers('unmatched')];
  let row = 0;
  const example = () =>
    exampleOf({
      annotation: annotations.ids.at(row),
      image: images.ids.at(annotations.image[row] as number),
      category: categories[annotations.category[row] as number]?.id ?? null,
    });
  const add = (examples: SmallestExamples | undefined) =>
    examples?.add(annotations.ids.at(row), example);
  const addMark = (own: number) => {
    const mark = marks[each * row + own] as number;
    if (isNew(own, sizeBar)) add(sizes[sizeBar(mark)]);
    // Most boxes have a good anchor.
    if (mark < 256) return;
    if (isNew(own, weakBar)) add(weak[weakBar(mark)]);
    if (isNew(own, unmatchedBar)) add(unmatched[unmatchedBar(mark)]);
  };
  /** At another size a box may be behind the same bar. */
  const isNew = (own: number, barOf: (mark: number) => number) => {
    const bar = barOf(marks[each * row + own] as number);
    for (let before = 0; before < own; before++)
      if (barOf(marks[each * row + before] as number) === bar) return false;
    return true;
  };
  const isMissed = () => {
    for (let own = 0; own < each; own++)
      if (unmatchedBar(marks[each * row + own] as number) >= 0) return true;
    return false;
  };
  yield* inPieces(marks.length / each, (from, to) => {
    for (row = from; row < to; row++) {
      for (let own = 0; own < each; own++) addMark(own);
      if (isMissed()) add(missed);
    }
  });
  return {
    unmatched: missed.kept,
    bars: { sizes: keptOf(sizes), unmatched: keptOf(unmatched), weak: keptOf(weak) },
  };
}

function keepers(kind: BarKind): readonly SmallestExamples[] {
  return Array.from({ length: BARS[kind] }, () => new SmallestExamples(BAR_EXAMPLES));
}

function keptOf(examples: readonly SmallestExamples[]) {
  return examples.map(({ kept }) => kept);
}

/** Of two files together. */
export function mergeBarExamples(one: BarExamples, other: BarExamples): BarExamples {
  const merged = (kind: BarKind) =>
    one[kind].map((examples, bar) => mergeExamples(examples, other[kind][bar] ?? [], BAR_EXAMPLES));
  return { sizes: merged('sizes'), unmatched: merged('unmatched'), weak: merged('weak') };
}
