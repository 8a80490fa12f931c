import { printable } from '../contract/printable.ts';
import { anchorAdviceSection } from './anchorAdviceText.ts';
import { easyBackgroundText, headlineText } from './headline.ts';
import { ENGLISH } from '../../words/numberFormat.ts';
import type { Report } from './Report.ts';
import {
  classSection,
  levelSection,
  methodSection,
  problemSection,
  recommendationSection,
  sizeSection,
  unmatchedSection,
} from './textSections.ts';

/** The report for a terminal: headline first, at most 88 columns, no colour codes, names made printable. */
export function toText(report: Report): string {
  const sections = [
    headlineSection(report),
    recommendationSection(report),
    levelSection(report),
    classSection(report),
    sizeSection(report),
    unmatchedSection(report),
    anchorAdviceSection(report),
    problemSection(report),
    methodSection(report),
  ];
  return `${sections
    .filter(lines => lines.length > 0)
    .map(lines => lines.map(printable).join('\n'))
    .join('\n\n')}\n`;
}

function headlineSection(report: Report): string[] {
  const { source, dataset, detector } = report;
  const easy = easyBackgroundText(report, ENGLISH);
  const { count } = ENGLISH;
  return [
    headlineText(report, ENGLISH),
    ...(easy === null ? [] : [easy]),
    '',
    `  file      ${source.file} (${source.format.toUpperCase()}, ${ENGLISH.bytes(source.bytes)})`,
    `  dataset   ${counted(dataset.images, 'image', 'images')}, ${counted(dataset.annotations, 'annotation', 'annotations')} (${count(dataset.crowd)} crowd), ${counted(dataset.categories.length, 'class', 'classes')}`,
    `  detector  ${detector.name} (${detector.framework} ${detector.version}, α ${ENGLISH.decimal(detector.alpha)}, γ ${ENGLISH.decimal(detector.gamma)})`,
  ];
}

function counted(number: number, one: string, many: string): string {
  return `${ENGLISH.count(number)} ${number === 1 ? one : many}`;
}
