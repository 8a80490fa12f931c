import type { SplitTableWords } from '../../../../words/dataset/SplitWords.ts';
import type { NumberFormat } from '../../../../words/numberFormat.ts';
import type { SplitComparison, SplitFigures } from '../../compare/splits/SplitComparison.ts';

/** In a text. */
const CLASSES_SHOWN = 20;

/** The language of the tables. */
export interface TableWording {
  readonly words: SplitTableWords;
  readonly format: NumberFormat;
}

/** Rows of cells, the first of each its name. */
export type Rows = readonly (readonly string[])[];

/** What each split holds, a column each. */
export function figureRows({ splits }: SplitComparison, wording: TableWording): Rows {
  const { words, format } = wording;
  const row = (title: string, textOf: (figures: SplitFigures) => string) => [
    title,
    ...splits.map(textOf),
  ];
  const known = (value: number | null) => (value === null ? words.unknown : format.ratio(value));
  const counted = splits.some(({ foregroundPerImage }) => foregroundPerImage !== null);
  return [
    row(words.images, ({ images }) => format.count(images)),
    row(words.boxes, ({ boxes }) => format.count(boxes)),
    ...(['small', 'medium', 'large'] as const).map(size =>
      row(words.sizes[size], ({ sizes }) => withShare(sizes[size], sizes, format)),
    ),
    ...(counted
      ? [
          row(words.foregroundPerImage, figures => known(figures.foregroundPerImage)),
          row(words.backgroundPerForeground, figures => known(figures.backgroundPerForeground)),
        ]
      : []),
    ...dynamicRows(splits, wording),
  ];
}

/** Of detectors that choose by their predictions. */
function dynamicRows(splits: SplitComparison['splits'], { words, format }: TableWording): Rows {
  const row = (title: string, textOf: (figures: SplitFigures) => string | undefined) => [
    title,
    ...splits.map(figures => textOf(figures) ?? words.unknown),
  ];
  const ratio = (value: number | null | undefined) =>
    value === null || value === undefined ? undefined : format.ratio(value);
  const has = (key: 'candidates' | 'queries') => splits.some(split => split[key] !== null);
  return [
    ...(has('candidates')
      ? [
          row(words.candidatesPerBox, ({ candidates }) => ratio(candidates?.perBox)),
          row(words.withoutCandidate, ({ candidates }) =>
            candidates === null ? undefined : cell(candidates.without, candidates.boxes, format),
          ),
        ]
      : []),
    ...(has('queries')
      ? [
          row(words.lost, ({ queries }) =>
            queries === null ? undefined : cell(queries.lost, queries.boxes, format),
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
  { words, format }: TableWording,
  shown = CLASSES_SHOWN,
): Rows {
  const totals = splits.map((_, place) =>
    classes.reduce((sum, { boxes }) => sum + (boxes[place] ?? 0), 0),
  );
  const rows = classes
    .slice(0, shown)
    .map(({ name, boxes }) => [
      nameOf(name),
      ...boxes.map((count, place) => cell(count, totals[place] ?? 0, format)),
    ]);
  const rest = classes.length - shown;
  return rest > 0 ? [...rows, [words.more(format.count(rest)), ...splits.map(() => '')]] : rows;
}

function withShare(
  count: number,
  { small, medium, large }: SplitFigures['sizes'],
  format: NumberFormat,
): string {
  return cell(count, small + medium + large, format);
}

function cell(count: number, total: number, format: NumberFormat): string {
  return total === 0
    ? format.count(count)
    : `${format.count(count)} (${format.share(count / total)})`;
}
