import { counted as en } from '../../../../words/en/counted.ts';
import { markdown } from '../../../../words/en/report/markdown.ts';
import { text as words } from '../../../../words/en/report/text.ts';
import { ENGLISH } from '../../../../words/numberFormat.ts';
import { wrapText } from './textTable.ts';
import type { AnchorAdviceReport } from '../../AnchorAdviceReport.ts';
import type { Report } from '../../Report.ts';

/** What other anchors would do, in one sentence. */
function anchorAdviceSentence({ images, before, after }: AnchorAdviceReport): string {
  const share = (part: number, whole: number) => ENGLISH.share(whole === 0 ? 0 : part / whole);
  const sum = (levels: readonly number[]) => levels.reduce((total, level) => total + level, 0);
  return en.anchorAdvice({
    after: share(after.covered, after.boxes),
    before: share(before.covered, before.boxes),
    foregroundAfter: ENGLISH.count(sum(after.foreground)),
    foregroundBefore: ENGLISH.count(sum(before.foreground)),
    images: ENGLISH.count(images),
  });
}

/** For the terminal. */
export function anchorAdviceSection({ anchorAdvice }: Report): string[] {
  if (anchorAdvice === undefined) return [];
  return [
    words.titles.anchorAdvice,
    ...wrapText(anchorAdviceSentence(anchorAdvice), '  ', 88),
    '',
    ...anchorAdvice.text.split('\n').map(line => `    ${line}`),
  ];
}

/** For a pull request. */
export function anchorAdviceMarkdown({ anchorAdvice }: Report): string[] {
  if (anchorAdvice === undefined) return [];
  return [
    `## ${markdown.titles.anchorAdvice}`,
    '',
    anchorAdviceSentence(anchorAdvice),
    '',
    '```',
    anchorAdvice.text,
    '```',
  ];
}
