import { classCount } from '../../derive/classCount.ts';
import { anchorAdviceMarkdown } from '../text/anchorAdviceText.ts';
import { en } from '../../../../words/en/en.ts';
import { markdown as words } from '../../../../words/en/report/markdown.ts';
import { noticeTexts } from '../../../../words/say/dataset/noticeTexts.ts';
import { recordTexts } from '../../../../words/say/dataset/recordTexts.ts';
import { sourceTexts } from '../../../../words/say/dataset/sourceTexts.ts';
import { easyBackgroundText, headlineText } from '../../../../words/say/headlineText.ts';
import { easyBackgroundOf, headlineOf } from '../../derive/headlineOf.ts';
import { learnedMarkdown } from './learnedMarkdown.ts';
import { layoutMarkdown } from './layoutMarkdown.ts';
import {
  classMarkdown,
  levelMarkdown,
  methodMarkdown,
  problemMarkdown,
  recommendationMarkdown,
  sizeMarkdown,
  unmatchedMarkdown,
} from './markdownSections.ts';
import { markdownName, markdownProse, markdownSentence } from './markdownTable.ts';
import { pilotMarkdown } from './pilotMarkdown.ts';
import { ENGLISH } from '../../../../words/numberFormat.ts';
import { type AnyReport, isDynamicReport } from '../../DynamicReport.ts';
import type { Report } from '../../Report.ts';
import { dynamicMarkdown } from './dynamicMarkdown.ts';

/** The report as GitHub-flavoured Markdown, for a pull request. Names from the data cannot become markup. */
export function toMarkdown(report: AnyReport): string {
  if (isDynamicReport(report)) return dynamicMarkdown(report);
  const sections = [
    headlineMarkdown(report),
    recommendationMarkdown(report),
    learnedMarkdown(report),
    pilotMarkdown(report),
    levelMarkdown(report),
    classMarkdown(report),
    sizeMarkdown(report),
    unmatchedMarkdown(report),
    layoutMarkdown(report),
    anchorAdviceMarkdown(report),
    problemMarkdown(report),
    methodMarkdown(report),
  ];
  return `${sections
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headlineMarkdown(report: Report): string[] {
  const { source, dataset, detector } = report;
  const easy = easyBackgroundOf(report);
  const { count } = ENGLISH;
  return [
    `# ${headlineText(headlineOf(report), en, ENGLISH)}`,
    '',
    ...(easy === null ? [] : [`${easyBackgroundText(easy, en, ENGLISH)}.`, '']),
    ...noticeTexts(report, en, ENGLISH).flatMap(line => [`**${markdownSentence(line)}.**`, '']),
    [
      markdownName(source.file),
      ...sourceTexts(source, en, ENGLISH).map(markdownProse),
      words.images(count(dataset.images)),
      words.annotations(count(dataset.annotations), count(dataset.crowd)),
      words.classes(count(classCount(dataset))),
      `${markdownName(detector.name)} ${detector.version}`,
    ].join(' · '),
    ...recordTexts(report, en, ENGLISH).flatMap(line => ['', `${markdownSentence(line)}.`]),
  ];
}
