import { ENGLISH } from '../../words/numberFormat.ts';
import { wrapText } from './textTable.ts';
import type { AnchorAdviceReport } from './AnchorAdviceReport.ts';
import type { Report } from './Report.ts';

/** What other anchors would do, in one sentence. */
function anchorAdviceSentence({ images, before, after }: AnchorAdviceReport): string {
  const share = (part: number, whole: number) => ENGLISH.share(whole === 0 ? 0 : part / whole);
  const sum = (levels: readonly number[]) => levels.reduce((total, level) => total + level, 0);
  return (
    `Other anchors, as many a cell, would cover ${share(after.covered, after.boxes)} of the boxes ` +
    `instead of ${share(before.covered, before.boxes)} at the foreground threshold, with ` +
    `${ENGLISH.count(sum(after.foreground))} instead of ${ENGLISH.count(sum(before.foreground))} ` +
    `foreground anchors (by the detector's own rule on ${ENGLISH.count(images)} images).`
  );
}

/** For the terminal. */
export function anchorAdviceSection({ anchorAdvice }: Report): string[] {
  if (anchorAdvice === undefined) return [];
  return [
    'Anchors that fit better (counted)',
    ...wrapText(anchorAdviceSentence(anchorAdvice), '  ', 88),
    '',
    ...anchorAdvice.text.split('\n').map(line => `    ${line}`),
  ];
}

/** For a pull request. */
export function anchorAdviceMarkdown({ anchorAdvice }: Report): string[] {
  if (anchorAdvice === undefined) return [];
  return [
    '## Anchors that fit better',
    '',
    anchorAdviceSentence(anchorAdvice),
    '',
    '```',
    anchorAdvice.text,
    '```',
  ];
}
