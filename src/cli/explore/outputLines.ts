import { toPrintable } from '../../analysis/contract/text/toPrintable.ts';
import { SIZE_CLASSES } from '../../analysis/dataset/sizeClass.ts';
import type { MeasuredOutputs } from '../../analysis/dynamic/outputs/measure/MeasuredOutputs.ts';
import { type TextColumn, textTable } from '../../analysis/report/export/text/textTable.ts';
import type { Explored } from '../../tasks/exploreDataset.ts';
import { en } from '../../words/en/en.ts';
import { explore } from '../../words/en/explore.ts';
import { ENGLISH } from '../../words/numberFormat.ts';
import { paragraph } from './paragraph.ts';

/** Boxes with so many positives or more are one bar. */
const LAST_BAR = 13;
/** Classes that are listed. */
const MOST_CLASSES = 8;

const words = en.outputs;
const { count, share, ratio, precise } = ENGLISH;

type Row = readonly [string, string];

/** What the real rule makes of a model's raw outputs, each beside its bound. */
export function outputLines(measured: MeasuredOutputs, classes: Explored['classes']): string[] {
  const { model, rule, versions } = measured;
  const isSingle = model.branch === 'one-to-one';
  const said = { versions: versions === null ? '' : explore.versions(versions), isSingle };
  return [
    words.title({
      ...model,
      file: toPrintable(model.file),
      side: count(model.imageSize),
      isSingle,
    }),
    ...paragraph(words.rule[rule](said)),
    '',
    ...table([...countRows(measured), ...withoutRows(measured), ...lossRows(measured)]),
    ...sizeLines(measured),
    ...classLines(measured, classes),
    '',
    ...paragraph(words.note),
  ];
}

function countRows(measured: MeasuredOutputs): readonly Row[] {
  const { images, imagesLeftOut, imagesWithoutSize, positives, positivesAtMost } = measured;
  const all = images + imagesWithoutSize + imagesLeftOut;
  const [low, high] = positives.range;
  const { rows } = words;
  return [
    [rows.images, part(images, all)],
    ...when(imagesWithoutSize > 0, [rows.imagesWithoutSize, count(imagesWithoutSize)]),
    [rows.boxes, count(measured.boxes)],
    [rows.positives, words.atMost({ value: count(positives.count), most: count(positivesAtMost) })],
    ...when(low < high, [
      indented(rows.range),
      words.between({ low: count(low), high: count(high) }),
    ]),
    ...when(measured.positivesTied > 0, [indented(rows.moved), count(measured.positivesTied)]),
    ...when(measured.levels.length > 0, [indented(rows.levels), levelsText(measured)]),
    [rows.histogram, barsText(measured.boxesByPositives)],
  ];
}

function withoutRows({ rule, boxes, without }: MeasuredOutputs): readonly Row[] {
  const { rows } = words;
  const reasons: readonly (readonly [string, number])[] = [
    [rows.noCandidate, without.noCandidate],
    [rows.lostToOthers[rule], without.lostToOthers],
    [rows.choseNone[rule], without.choseNone],
  ];
  return [
    [rows.without, part(without.boxes, boxes)],
    ...reasons.flatMap(([label, value]) => when(value > 0, [indented(label), count(value)])),
  ];
}

function lossRows(measured: MeasuredOutputs): readonly Row[] {
  const { rule, normalizer, negativesPerPositive: found, negativesAtLeast: least } = measured;
  const { rows } = words;
  return [
    [
      rows.negatives,
      found === null || least === null
        ? words.none
        : words.atLeast({ value: ratio(found), least: ratio(least) }),
    ],
    [
      rows.meanOverlap[rule],
      measured.meanOverlap === null ? words.none : words.exactly(precise(measured.meanOverlap)),
    ],
    [
      rows.normalizer[normalizer.of],
      words.exactly(
        normalizer.of === 'target-scores' ? ratio(normalizer.value) : count(normalizer.value),
      ),
    ],
  ];
}

function sizeLines({ sizes, without }: MeasuredOutputs): readonly string[] {
  if (without.boxes === 0) return [];
  const rows = SIZE_CLASSES.map((size, at): Row => {
    const found = sizes[at] ?? { boxes: 0, without: 0 };
    return [words.size[size], part(found.without, found.boxes)];
  });
  return ['', words.sizes, ...table(rows)];
}

function classLines({ classes: found }: MeasuredOutputs, classes: Explored['classes']): string[] {
  const rows = classes
    .map((category, at) => ({ category, ...(found[at] ?? { boxes: 0, without: 0 }) }))
    .filter(({ without }) => without > 0)
    .toSorted((a, b) => b.without - a.without)
    .slice(0, MOST_CLASSES)
    .map(({ category, boxes, without }): Row => [
      toPrintable(category.name ?? String(category.id)),
      part(without, boxes),
    ]);
  return rows.length === 0 ? [] : ['', words.classes, ...table(rows)];
}

function levelsText({ levels, positives }: MeasuredOutputs): string {
  return levels
    .map(level =>
      words.level({
        stride: count(level.stride),
        count: count(level.positives),
        share: share(positives.count === 0 ? 0 : level.positives / positives.count),
      }),
    )
    .join(', ');
}

function barsText(histogram: readonly number[]): string {
  const bars = histogram.slice(0, LAST_BAR).map((boxes, from) => ({ from, boxes, more: false }));
  const rest = histogram.slice(LAST_BAR).reduce((sum, boxes) => sum + boxes, 0);
  return [...bars, { from: LAST_BAR, boxes: rest, more: true }]
    .filter(({ boxes }) => boxes > 0)
    .map(({ from, boxes, more }) => words.bar({ from: count(from), boxes: count(boxes), more }))
    .join(', ');
}

function table(rows: readonly Row[]): string[] {
  const columns: readonly TextColumn[] = [
    { title: '', align: 'left', maxWidth: 60 },
    { title: '', align: 'left' },
  ];
  return textTable(columns, rows).slice(1);
}

function part(found: number, of: number): string {
  return words.of({ count: count(found), of: count(of), share: share(of === 0 ? 0 : found / of) });
}

function when(isSaid: boolean, row: Row): readonly Row[] {
  return isSaid ? [row] : [];
}

function indented(label: string): string {
  return `  ${label}`;
}
