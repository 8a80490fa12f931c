import { anchorAdviceMarkdown } from './anchorAdviceText.ts';
import { easyBackgroundText, headlineText } from './headline.ts';
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
import { markdownName } from './markdownTable.ts';
import { ENGLISH } from '../../words/numberFormat.ts';
import type { Report } from './Report.ts';

/** The report as GitHub-flavoured Markdown, for a pull request. Names from the data cannot become markup. */
export function toMarkdown(report: Report): string {
  const sections = [
    headlineMarkdown(report),
    recommendationMarkdown(report),
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
  const easy = easyBackgroundText(report, ENGLISH);
  const { count } = ENGLISH;
  return [
    `# ${headlineText(report, ENGLISH)}`,
    '',
    ...(easy === null ? [] : [`${easy}.`, '']),
    [
      markdownName(source.file),
      `${count(dataset.images)} images`,
      `${count(dataset.annotations)} annotations (${count(dataset.crowd)} crowd)`,
      `${count(dataset.categories.length)} classes`,
      `${markdownName(detector.name)} ${detector.version}`,
    ].join(' · '),
  ];
}
