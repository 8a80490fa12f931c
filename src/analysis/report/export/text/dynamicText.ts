import { classCount } from '../../derive/classCount.ts';
import { printable } from '../../../contract/text/printable.ts';
import { assignmentRules } from '../../../../words/en/failures/assignmentRules.ts';
import { dynamic as words } from '../../../../words/en/report/dynamic.ts';
import { text } from '../../../../words/en/report/text.ts';
import { en } from '../../../../words/en/en.ts';
import { ENGLISH as F } from '../../../../words/numberFormat.ts';
import { knobText } from '../../../../words/say/knobText.ts';
import { noticeTexts } from '../../../../words/say/dataset/noticeTexts.ts';
import { recordTexts } from '../../../../words/say/dataset/recordTexts.ts';
import { sourceTexts } from '../../../../words/say/dataset/sourceTexts.ts';
import { tiersOf } from '../../derive/tiers/tiersOf.ts';
import type { DynamicReport } from '../../DynamicReport.ts';
import { configTexts } from '../dynamic/configTexts.ts';
import { classTable, sizeTable } from '../dynamic/dataTables.ts';
import type { ExportTable } from '../dynamic/ExportTable.ts';
import { factRow } from '../dynamic/factRows.ts';
import { frameworkText } from '../dynamic/frameworkText.ts';
import { headText } from '../dynamic/headText.ts';
import { atText, noteTexts } from '../dynamic/noteTexts.ts';
import { whatIfTables } from '../dynamic/whatIfTables.ts';
import { detectionLines } from './detectionLines.ts';
import { problemSection, TEXT_WIDTH } from './textSections.ts';
import { textTable, wrapText } from './textTable.ts';

const CLASSES_SHOWN = 10;

const { titles } = words;

/** The report of a detector that chooses by its predictions for a terminal: the data first, then the three tiers. */
export function dynamicText(report: DynamicReport): string {
  const sections = [
    headSection(report),
    classSection(report),
    [titles.sizes, ...tableLines(sizeTable(report))],
    problemSection(report),
    ...tierSections(report),
    measuredSection(report),
    ...whatIfSections(report),
    knobSection(report),
  ];
  return `${sections
    .filter(lines => lines.length > 0)
    .map(lines => lines.map(printable).join('\n'))
    .join('\n\n')}\n`;
}

function headSection(report: DynamicReport): string[] {
  const { source, dataset, detector } = report;
  const { images, annotations, crowd } = dataset;
  const classes = classCount(dataset);
  const { name, rule } = detector;
  return [
    ...[...headText(report), ...noticeTexts(report, en, F)].flatMap(line =>
      wrapText(line, '', TEXT_WIDTH),
    ),
    '',
    ...[
      text.file(source.file, sourceTexts(source, en, F)),
      text.dataset({
        images: text.images(F.count(images)),
        annotations: text.annotations(F.count(annotations)),
        crowd: F.count(crowd),
        classes: text.classes(F.count(classes)),
      }),
      words.detector({ name, framework: frameworkText(report), rule: assignmentRules[rule] }),
      ...configTexts(detector.config),
    ].map(line => `  ${line}`),
    ...recordTexts(report, en, F).flatMap(line => wrapText(line, '  ', TEXT_WIDTH)),
  ];
}

function classSection(report: DynamicReport): string[] {
  const { tail, ...table } = classTable(report, CLASSES_SHOWN, name => name);
  const more =
    tail === null
      ? []
      : [`  ${text.moreClasses(F.count(tail.rest), F.count(tail.boxes), F.share(tail.share))}`];
  return [text.titles.classes, ...tableLines(table), ...more];
}

function tierSections(report: DynamicReport): string[][] {
  const { exploration } = report;
  const { counted, bounded, predictions } = tiersOf(report);
  const needs = [titles.predictions, ...predictions.map(code => `  - ${words.needs[code]}`)];
  if (exploration === null)
    return [[titles.counted, ...wrapText(words.unknownRule, '  ', TEXT_WIDTH)], needs];
  const facts = counted.map(factRow);
  const limits = bounded.map(factRow);
  const width = Math.max(...[...facts, ...limits].map(({ name }) => name.length));
  const line = (name: string, value: string) => `  ${name.padEnd(width)}  ${value}`;
  return [
    [
      titles.counted,
      `  ${atText(exploration)}:`,
      ...facts.map(({ name, value }) => line(name, value)),
      ...noteTexts(exploration).flatMap(note => wrapText(note, '  ', TEXT_WIDTH)),
    ],
    [
      titles.bounded,
      ...(limits.length === 0
        ? [`  ${words.noBounds}`]
        : limits.flatMap(({ name, value, because }) => [
            line(name, value),
            ...wrapText(because, '      ', TEXT_WIDTH),
          ])),
    ],
    needs,
  ];
}

function measuredSection(report: DynamicReport): string[] {
  const { measured } = report;
  if (measured === undefined) return [];
  const lines = [...detectionLines(measured, report, F), words.detectionsOnly];
  return [titles.measured, ...lines.flatMap(line => wrapText(line, '  ', TEXT_WIDTH))];
}

function whatIfSections({ exploration }: DynamicReport): string[][] {
  if (exploration === null) return [];
  return whatIfTables(exploration).map(({ title, ...table }) => [title, ...tableLines(table)]);
}

function knobSection({ knobs }: DynamicReport): string[] {
  if (knobs.length === 0) return [];
  return [
    titles.knobs,
    ...knobs.flatMap(advice => wrapText(knobText(advice, en.knobs, F), '  - ', TEXT_WIDTH)),
  ];
}

function tableLines({ titles: heads, rows }: ExportTable): string[] {
  const columns = heads.map((title, index) =>
    index === 0 && !/^\d/.test(rows[0]?.[0] ?? '')
      ? ({ title, align: 'left', maxWidth: 32 } as const)
      : ({ title, align: 'right' } as const),
  );
  return textTable(columns, rows);
}
