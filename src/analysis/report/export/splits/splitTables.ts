import { splitTable as words } from '../../../../words/en/report/splits.ts';
import { ENGLISH as F } from '../../../../words/numberFormat.ts';
import type { SplitComparison, SplitFigures } from '../../compare/splits/SplitComparison.ts';

const CLASSES_SHOWN = 20;

/** Rows of cells, the first of each its name. */
export type Rows = readonly (readonly string[])[];

/** What each split holds, a column each. */
export function figureRows({ splits }: SplitComparison): Rows {
  const row = (title: string, textOf: (figures: SplitFigures) => string) => [
    title,
    ...splits.map(textOf),
  ];
  const known = (value: number | null) => (value === null ? words.unknown : F.ratio(value));
  const counted = splits.some(({ foregroundPerImage }) => foregroundPerImage !== null);
  return [
    row(words.images, ({ images }) => F.count(images)),
    row(words.boxes, ({ boxes }) => F.count(boxes)),
    ...(['small', 'medium', 'large'] as const).map(size =>
      row(words.sizes[size], ({ sizes }) => withShare(sizes[size], sizes)),
    ),
    ...(counted
      ? [
          row(words.foregroundPerImage, figures => known(figures.foregroundPerImage)),
          row(words.backgroundPerForeground, figures => known(figures.backgroundPerForeground)),
        ]
      : []),
    ...dynamicRows(splits),
  ];
}

/** Of detectors that choose by their predictions. */
function dynamicRows(splits: SplitComparison['splits']): Rows {
  const row = (title: string, textOf: (figures: SplitFigures) => string | undefined) => [
    title,
    ...splits.map(figures => textOf(figures) ?? words.unknown),
  ];
  const ratio = (value: number | null | undefined) =>
    value === null || value === undefined ? undefined : F.ratio(value);
  const has = (key: 'candidates' | 'queries') => splits.some(split => split[key] !== null);
  return [
    ...(has('candidates')
      ? [
          row(words.candidatesPerBox, ({ candidates }) => ratio(candidates?.perBox)),
          row(words.withoutCandidate, ({ candidates }) =>
            candidates === null ? undefined : cell(candidates.without, candidates.boxes),
          ),
        ]
      : []),
    ...(has('queries')
      ? [
          row(words.lost, ({ queries }) =>
            queries === null ? undefined : cell(queries.lost, queries.boxes),
          ),
          row(words.negatives, ({ queries }) => ratio(queries?.negativesPerPositive)),
        ]
      : []),
  ];
}

/** Boxes of the most frequent classes in each split, with their shares; how many more there are is the last row. */
export function classRows(
  { splits, classes }: SplitComparison,
  nameOf: (name: string) => string,
): Rows {
  const totals = splits.map((_, place) =>
    classes.reduce((sum, { boxes }) => sum + (boxes[place] ?? 0), 0),
  );
  const rows = classes
    .slice(0, CLASSES_SHOWN)
    .map(({ name, boxes }) => [
      nameOf(name),
      ...boxes.map((count, place) => cell(count, totals[place] ?? 0)),
    ]);
  const rest = classes.length - CLASSES_SHOWN;
  return rest > 0 ? [...rows, [words.more(F.count(rest)), ...splits.map(() => '')]] : rows;
}

function withShare(count: number, { small, medium, large }: SplitFigures['sizes']): string {
  return cell(count, small + medium + large);
}

function cell(count: number, total: number): string {
  return total === 0 ? F.count(count) : `${F.count(count)} (${F.share(count / total)})`;
}
