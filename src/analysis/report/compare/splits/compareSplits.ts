import type { Steps } from '../../../contract/steps/Steps.ts';
import { toPrintable } from '../../../contract/text/toPrintable.ts';
import { type AnyReport, isDynamicReport } from '../../DynamicReport.ts';
import { compareReports } from '../compareReports.ts';
import { classShift } from './classShift.ts';
import { dynamicFigures } from './dynamicFigures.ts';
import type { ImageClasses } from './ImageClasses.ts';
import { shareInterval } from './shareInterval.ts';
import type { SplitCheck, SplitClass, SplitComparison, SplitFigures } from './SplitComparison.ts';

export interface AnalyzedSplit {
  readonly split: string;
  readonly report: AnyReport;
  readonly classes: ImageClasses;
}

/** As frameworks and data sets call them. */
const TRAIN = /^train(ing)?\d*$/i;
const VAL = /^(val(id(ation)?)?|dev)\d*$/i;

/**
 * @param analyzed in the order of the set, with one list of classes; at least one
 * @param names of the classes, by their places
 */
export function* compareSplits(
  analyzed: readonly [AnalyzedSplit, ...AnalyzedSplit[]],
  names: readonly string[],
  failed: SplitComparison['failed'],
): Steps<SplitComparison> {
  const [{ report }] = analyzed;
  const { name, framework } = report.detector;
  const { file, format, formatLabel } = report.source;
  return {
    schema: 'focal-lens/splits@1',
    source: { file, format, ...(formatLabel !== undefined && { formatLabel }) },
    detector: { name, framework },
    splits: analyzed.map(figuresOf),
    failed,
    classes: classesOf(analyzed, names),
    check: yield* check(analyzed, names.length),
  };
}

function figuresOf({ split, report }: AnalyzedSplit): SplitFigures {
  const { images, annotations, sizes } = report.dataset;
  const assignment = isDynamicReport(report) ? null : report.assignment;
  return {
    split,
    images,
    boxes: annotations,
    sizes,
    small: shareInterval(sizes.small, sizes.small + sizes.medium + sizes.large),
    foregroundPerImage: assignment && assignment.foreground / Math.max(1, images),
    backgroundPerForeground: assignment && assignment.backgroundPerForeground,
    ...dynamicFigures(isDynamicReport(report) ? report.exploration : null),
  };
}

function classesOf(
  analyzed: readonly AnalyzedSplit[],
  names: readonly string[],
): readonly SplitClass[] {
  const counts = analyzed.map(({ classes: { classes } }) => {
    const boxes = names.map(() => 0);
    for (const place of classes) boxes[place] = (boxes[place] ?? 0) + 1;
    return boxes;
  });
  return names
    .map((name, place) => ({
      name: toPrintable(name),
      boxes: counts.map(boxes => boxes[place] ?? 0),
    }))
    .filter(({ boxes }) => boxes.some(count => count > 0))
    .toSorted((one, other) => (other.boxes[0] ?? 0) - (one.boxes[0] ?? 0));
}

function* check(analyzed: readonly AnalyzedSplit[], count: number): Steps<SplitCheck | null> {
  const train = analyzed.find(({ split }) => TRAIN.test(split)) ?? analyzed[0];
  const others = analyzed.filter(side => side !== train);
  const val = others.find(({ split }) => VAL.test(split)) ?? others[0];
  if (train === undefined || val === undefined) return null;
  const [first, second] = [train.report, val.report];
  const counted = !isDynamicReport(first) && !isDynamicReport(second);
  return {
    train: train.split,
    val: val.split,
    shift: yield* classShift(train.classes, val.classes, count),
    pair: counted
      ? compareReports({ label: train.split, report: first }, { label: val.split, report: second })
          .pair
      : null,
  };
}
