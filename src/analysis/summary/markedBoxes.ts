import { inPieces } from '../contract/steps/inPieces.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import { exampleOf } from '../dataset/builder/exampleOf.ts';
import type { Dataset, ProblemExample } from '../dataset/Dataset.ts';
import { mergeExamples } from '../dataset/examples.ts';
import { SmallestExamples } from '../dataset/SmallestExamples.ts';
import { type BarKind, barOf, BARS, type BoxMarks } from './tallies/BoxMarks.ts';

/** How many unmatched boxes are kept as places to look at, and how many of each bar. */
export const UNMATCHED_EXAMPLES = 100;
const BAR_EXAMPLES = 12;

const KINDS = Object.keys(BARS) as readonly BarKind[];

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
  const unmatched = new SmallestExamples(UNMATCHED_EXAMPLES);
  const bars = { sizes: keepers('sizes'), unmatched: keepers('unmatched'), weak: keepers('weak') };
  let row = 0;
  const example = () =>
    exampleOf({
      annotation: annotations.ids.at(row),
      image: images.ids.at(annotations.image[row] as number),
      category: categories[annotations.category[row] as number]?.id ?? null,
    });
  const addTo = (kind: BarKind, own: number) => {
    const bar = barOf(marks[each * row + own] as number, kind);
    if (bar < 0) return;
    // At another size it may be behind the same bar.
    for (let before = 0; before < own; before++)
      if (barOf(marks[each * row + before] as number, kind) === bar) return;
    bars[kind][bar]?.add(annotations.ids.at(row), example);
  };
  yield* inPieces(marks.length / each, (from, to) => {
    for (row = from; row < to; row++) {
      let isUnmatched = false;
      for (let own = 0; own < each; own++) {
        const mark = marks[each * row + own] as number;
        if (mark === 0) continue;
        for (const kind of KINDS) addTo(kind, own);
        isUnmatched ||= barOf(mark, 'unmatched') >= 0;
      }
      if (isUnmatched) unmatched.add(annotations.ids.at(row), example);
    }
  });
  const kept = (kind: BarKind) => bars[kind].map(examples => examples.kept);
  return {
    unmatched: unmatched.kept,
    bars: { sizes: kept('sizes'), unmatched: kept('unmatched'), weak: kept('weak') },
  };
}

function keepers(kind: BarKind): readonly SmallestExamples[] {
  return Array.from({ length: BARS[kind] }, () => new SmallestExamples(BAR_EXAMPLES));
}

/** Of two files together. */
export function mergeBarExamples(one: BarExamples, other: BarExamples): BarExamples {
  const merged = (kind: BarKind) =>
    one[kind].map((examples, bar) => mergeExamples(examples, other[kind][bar] ?? [], BAR_EXAMPLES));
  return { sizes: merged('sizes'), unmatched: merged('unmatched'), weak: merged('weak') };
}
