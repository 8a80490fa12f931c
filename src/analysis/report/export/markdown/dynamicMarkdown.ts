import { classCount } from '../../derive/classCount.ts';
import { assignmentRules } from '../../../../words/en/failures/assignmentRules.ts';
import { dynamic as words } from '../../../../words/en/report/dynamic.ts';
import { markdown } from '../../../../words/en/report/markdown.ts';
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
import { headText } from '../dynamic/headText.ts';
import { atText, noteTexts } from '../dynamic/noteTexts.ts';
import { whatIfTables } from '../dynamic/whatIfTables.ts';
import { detectionLines } from '../text/detectionLines.ts';
import { problemMarkdown } from './markdownSections.ts';
import { markdownName, markdownProse, markdownSentence, markdownTable } from './markdownTable.ts';

const CLASSES_SHOWN = 20;

const { titles, columns } = words;

/** The report of a detector that chooses by its predictions, as GitHub-flavoured Markdown. */
export function dynamicMarkdown(report: DynamicReport): string {
  const sections = [
    headMarkdown(report),
    classMarkdown(report),
    [`## ${titles.sizes}`, '', ...tableMarkdown(sizeTable(report))],
    problemMarkdown(report),
    ...tierMarkdown(report),
    measuredMarkdown(report),
    ...whatIfMarkdown(report),
    knobMarkdown(report),
  ];
  return `${sections
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headMarkdown(report: DynamicReport): string[] {
  const { source, dataset, detector } = report;
  const [first = '', ...more] = headText(report);
  const config = configTexts(detector.config).map(line => line.replaceAll(/\s+/g, ' ').trim());
  return [
    `# ${markdownProse(first)}`,
    '',
    ...noticeTexts(report, en, F).flatMap(line => [`**${markdownSentence(line)}.**`, '']),
    ...more.flatMap(line => [markdownProse(line), '']),
    [
      markdownName(source.file),
      ...sourceTexts(source, en, F).map(markdownProse),
      markdown.images(F.count(dataset.images)),
      markdown.annotations(F.count(dataset.annotations), F.count(dataset.crowd)),
      markdown.classes(F.count(classCount(dataset))),
      `${markdownName(detector.name)} ${markdownProse(assignmentRules[detector.rule])}`,
    ].join(' · '),
    ...config.flatMap(line => ['', markdownProse(line)]),
    ...recordTexts(report, en, F).flatMap(line => ['', `${markdownSentence(line)}.`]),
  ];
}

function classMarkdown(report: DynamicReport): string[] {
  const { tail, ...table } = classTable(report, CLASSES_SHOWN, markdownName);
  const more = tail === null ? [] : ['', markdown.more(F.count(tail.rest))];
  return [`## ${markdown.titles.classes}`, '', ...tableMarkdown(table), ...more];
}

function tierMarkdown(report: DynamicReport): string[][] {
  const { exploration } = report;
  const { counted, bounded, predictions } = tiersOf(report);
  const needs = [
    `## ${titles.predictions}`,
    '',
    ...predictions.map(code => `- ${markdownProse(words.needs[code])}`),
  ];
  if (exploration === null)
    return [[`## ${titles.counted}`, '', markdownProse(words.unknownRule)], needs];
  const facts = counted.map(factRow).map(({ name, value }) => [name, value]);
  const limits = bounded.map(factRow).map(({ name, value, because }) => [name, value, because]);
  return [
    [
      `## ${titles.counted}`,
      '',
      `${markdownProse(atText(exploration))}:`,
      '',
      ...markdownTable([columns.figure, columns.value], facts.map(cells)),
      ...noteTexts(exploration).flatMap(note => ['', markdownProse(note)]),
    ],
    [
      `## ${titles.bounded}`,
      '',
      ...(limits.length === 0
        ? [markdownProse(words.noBounds)]
        : markdownTable([columns.figure, columns.value, columns.argument], limits.map(cells))),
    ],
    needs,
  ];
}

function measuredMarkdown(report: DynamicReport): string[] {
  const { measured } = report;
  if (measured === undefined) return [];
  const lines = [...detectionLines(measured, report, F), words.detectionsOnly];
  return [`## ${titles.measured}`, ...lines.flatMap(line => ['', markdownProse(line)])];
}

function whatIfMarkdown({ exploration }: DynamicReport): string[][] {
  if (exploration === null) return [];
  return whatIfTables(exploration).map(({ title, ...table }) => [
    `## ${markdownProse(title)}`,
    '',
    ...tableMarkdown(table),
  ]);
}

function knobMarkdown({ knobs }: DynamicReport): string[] {
  if (knobs.length === 0) return [];
  return [
    `## ${titles.knobs}`,
    '',
    ...knobs.map(advice => `- ${markdownProse(knobText(advice, en.knobs, F))}`),
  ];
}

function tableMarkdown({ titles: heads, rows }: ExportTable): string[] {
  return markdownTable(heads, rows);
}

function cells(row: readonly string[]): string[] {
  return row.map(markdownProse);
}
