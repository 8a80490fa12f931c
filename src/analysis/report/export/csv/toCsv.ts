import { classCount } from '../../derive/classCount.ts';
import { adviceText } from '../../../../words/say/adviceText.ts';
import { en } from '../../../../words/en/en.ts';
import { ENGLISH } from '../../../../words/numberFormat.ts';
import type { Advice } from '../../../advice/Advice.ts';
import { classRows } from '../../derive/classRows.ts';
import { classGroupRows, layoutRows } from './csvDetailRows.ts';
import { type CsvRow, csvText, measures } from './csvText.ts';
import { dynamicCsv } from './dynamicCsv.ts';
import { levelCounts } from '../../derive/levelCounts.ts';
import { toPrintable } from '../../../contract/text/toPrintable.ts';
import { type AnyReport, isDynamicReport } from '../../DynamicReport.ts';
import type { Report } from '../../Report.ts';
import type { Histogram } from '../../Histogram.ts';

/**
 * The report as one tidy table, `section,item,measure,value`: a row for every number, so that a spreadsheet filters it and
 * pandas pivots it. The item is a class, stride, size, bin or pair; it is empty where the section has only one.
 */
export function toCsv(report: AnyReport): string {
  if (isDynamicReport(report)) return dynamicCsv(report);
  const rows: readonly CsvRow[] = [
    ...summaryRows(report),
    ...levelRows(report),
    ...csvClassRows(report),
    ...groupRows(report),
    ...classGroupRows(report),
    ...layoutRows(report),
    ...histogramRows(report),
    ...reasonRows(report),
    ...simulatedRows(report),
  ];
  return csvText([['section', 'item', 'measure', 'value'], ...rows]);
}

function summaryRows({ source, detector, dataset, assignment }: Report): readonly CsvRow[] {
  return [
    ...measures('source', '', { file: source.file, format: source.format, bytes: source.bytes }),
    ...measures('detector', '', {
      name: detector.name,
      framework: detector.framework,
      version: detector.version,
      alpha: detector.alpha,
      gamma: detector.gamma,
    }),
    ...measures('dataset', '', {
      images: dataset.images,
      annotations: dataset.annotations,
      crowd: dataset.crowd,
      classes: classCount(dataset),
    }),
    ...measures('assignment', '', {
      anchors: assignment.anchors,
      boxes: assignment.boxes,
      foreground: assignment.foreground,
      ignored: assignment.ignored,
      background: assignment.background,
      backgroundPerForeground: assignment.backgroundPerForeground,
      unmatched: assignment.unmatched.count,
      weak: assignment.weak.count,
    }),
  ];
}

function levelRows({ assignment }: Report): readonly CsvRow[] {
  return levelCounts(assignment).flatMap(({ stride, ...counts }) =>
    measures('level', String(stride), counts),
  );
}

function csvClassRows(report: Report): readonly CsvRow[] {
  return classRows(report).flatMap(({ id, name, ...counts }) =>
    measures('class', name, { id: typeof id === 'string' ? toPrintable(id) : id, ...counts }),
  );
}

function groupRows({ assignment }: Report): readonly CsvRow[] {
  const rows = (section: string, groups: Report['assignment']['perAspect']) =>
    groups.flatMap(({ name, ...counts }) => measures(section, name, counts));
  return [...rows('size', assignment.perSize), ...rows('aspect', assignment.perAspect)];
}

function histogramRows({ assignment }: Report): readonly CsvRow[] {
  const rows = (section: string, unit: string, { edges, counts }: Histogram): readonly CsvRow[] =>
    counts.map((count, bin) => {
      const next = edges[bin + 1];
      return [section, `${edges[bin] ?? ''} to ${next ?? 'more'}`, unit, count];
    });
  return [
    ...rows('box size', 'boxes', assignment.boxSizes),
    ...rows('best iou', 'boxes', assignment.bestIou),
    ...rows('anchor iou', 'anchors', assignment.iouHistogram),
    ...rows('foreground per box', 'boxes', assignment.foregroundPerBox),
  ];
}

function reasonRows({ assignment, dataset }: Report): readonly CsvRow[] {
  const rows = (
    section: string,
    list: readonly { readonly code: string; readonly count: number }[],
    unit: string,
  ): readonly CsvRow[] => list.map(({ code, count }) => [section, code, unit, count]);
  return [
    ...rows('unmatched', assignment.unmatched.reasons, 'boxes'),
    ...rows('weak', assignment.weak.reasons, 'boxes'),
    ...rows('problem', dataset.problems, 'records'),
  ];
}

function simulatedRows(report: Report): readonly CsvRow[] {
  const { difficulty, simulation, recommendation } = report;
  const side = (name: 'foreground' | 'background'): readonly CsvRow[] =>
    (difficulty?.[name].shares ?? []).map((share, bin) => {
      const edges = difficulty?.[name].edges ?? [];
      return ['logit', `${edges[bin] ?? ''} to ${edges[bin + 1] ?? ''}`, `${name}Share`, share];
    });
  const cells = (simulation?.averagePrecision ?? []).flatMap((row, g) =>
    row.map((ap, a): CsvRow => [
      'surface',
      `gamma ${simulation?.gammas[g] ?? ''} alpha ${simulation?.alphas[a] ?? ''}`,
      'averagePrecision',
      ap,
    ]),
  );
  if (recommendation === undefined)
    return [...side('foreground'), ...side('background'), ...cells, ...adviceRows(report.advice)];
  const { gamma, alpha, gammaRange, alphaRange, confidence } = recommendation;
  return [
    ...side('foreground'),
    ...side('background'),
    ...cells,
    ...measures('recommendation', '', {
      gamma,
      alpha,
      gammaLow: gammaRange[0],
      gammaHigh: gammaRange[1],
      alphaLow: alphaRange[0],
      alphaHigh: alphaRange[1],
      confidence,
      ...(recommendation.rests !== 'published' && {
        regretOfDefault: recommendation.regretOfDefault,
      }),
    }),
    ...adviceRows(recommendation.advice),
  ];
}

function adviceRows(advice: readonly Advice[] = []): readonly CsvRow[] {
  return advice.map((piece): CsvRow => [
    'advice',
    piece.code,
    'text',
    adviceText(piece, en, ENGLISH),
  ]);
}
