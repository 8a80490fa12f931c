import type { ConfusionReport } from '../DetectionsReport.ts';

/** What a matrix of confusions comes to. */
export interface ConfusionSums {
  /** Boxes that no detection found. */
  readonly missed: number;
  /** Detections where no box is. */
  readonly invented: number;
  /** Boxes that were taken for another class. */
  readonly confused: number;
  /** The two classes, each with a row of its own, of which the one was taken for the other most often; null where none was. */
  readonly most: {
    readonly truth: number | string;
    readonly found: number | string;
    readonly count: number;
  } | null;
}

/** Adds up what was taken for what. */
export function confusionSums({ classes, counts, confusedOthers }: ConfusionReport): ConfusionSums {
  const background = counts.length - 1;
  const cells = counts.flatMap((row, truth) =>
    row.map((count, found) => ({ truth, found, count })),
  );
  const wrong = cells.filter(({ truth, found }) => truth !== found);
  const sum = (list: typeof cells) => list.reduce((total, { count }) => total + count, 0);
  const confused = wrong.filter(({ truth, found }) => truth < background && found < background);
  return {
    missed: sum(wrong.filter(({ found }) => found === background)),
    invented: sum(wrong.filter(({ truth }) => truth === background)),
    confused: sum(confused) + confusedOthers,
    most: mostOf(
      confused.flatMap(({ truth, found, count }) => {
        const [from, to] = [classes[truth], classes[found]];
        return from === undefined || to === undefined || count === 0
          ? []
          : [{ truth: from, found: to, count }];
      }),
    ),
  };
}

/** The first of several that are as frequent. */
function mostOf(pairs: readonly NonNullable<ConfusionSums['most']>[]): ConfusionSums['most'] {
  return pairs.reduce<ConfusionSums['most']>(
    (most, pair) => (most === null || pair.count > most.count ? pair : most),
    null,
  );
}
