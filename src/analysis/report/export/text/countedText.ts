import { classCount } from '../../derive/classCount.ts';
import { printable } from '../../../contract/text/printable.ts';
import { anchorAdviceSection } from './anchorAdviceText.ts';
import { counted as en } from '../../../../words/en/counted.ts';
import { text as words } from '../../../../words/en/report/text.ts';
import { noticeTexts } from '../../../../words/say/dataset/noticeTexts.ts';
import { recordTexts } from '../../../../words/say/dataset/recordTexts.ts';
import { sourceTexts } from '../../../../words/say/dataset/sourceTexts.ts';
import { easyBackgroundText, headlineText } from '../../../../words/say/headlineText.ts';
import { easyBackgroundOf, headlineOf } from '../../derive/headlineOf.ts';
import { ENGLISH } from '../../../../words/numberFormat.ts';
import type { Report } from '../../Report.ts';
import {
  classSection,
  levelSection,
  methodSection,
  problemSection,
  recommendationSection,
  sizeSection,
  TEXT_WIDTH,
  unmatchedSection,
} from './textSections.ts';
import { wrapText } from './textTable.ts';

/**
 * The report of a detector whose anchors are counted, for a terminal: headline first, at most 88 columns, no colour codes,
 * names made printable.
 *
 * @param learned what runs of the user's own say
 */
export function countedText(report: Report, learned: readonly string[] = []): string {
  const sections = [
    headlineSection(report),
    recommendationSection(report),
    learned,
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
  const easy = easyBackgroundOf(report);
  const { count, decimal } = ENGLISH;
  const { images, annotations, crowd } = dataset;
  const classes = classCount(dataset);
  return [
    headlineText(headlineOf(report), en, ENGLISH),
    ...(easy === null ? [] : [easyBackgroundText(easy, en, ENGLISH)]),
    ...noticeTexts(report, en, ENGLISH).flatMap(line => wrapText(line, '', TEXT_WIDTH)),
    '',
    ...[
      words.file(source.file, sourceTexts(source, en, ENGLISH)),
      words.dataset({
        images: words.images(count(images)),
        annotations: words.annotations(count(annotations)),
        crowd: count(crowd),
        classes: words.classes(count(classes)),
      }),
      words.detector({
        name: detector.name,
        framework: `${detector.framework} ${detector.version}`,
        alpha: decimal(detector.alpha),
        gamma: decimal(detector.gamma),
      }),
    ].map(line => `  ${line}`),
    ...recordTexts(report, en, ENGLISH).flatMap(line => wrapText(line, '  ', TEXT_WIDTH)),
  ];
}
