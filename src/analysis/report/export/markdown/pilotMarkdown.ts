import { pilot as words } from '../../../../words/en/dataset/pilot.ts';
import { markdown } from '../../../../words/en/report/markdown.ts';
import { ENGLISH as F } from '../../../../words/numberFormat.ts';
import {
  differenceText,
  pairText,
  pilotRemarks,
  pilotText,
} from '../../../../words/say/pilotText.ts';
import type { Report } from '../../Report.ts';
import { markdownProse, markdownTable } from './markdownTable.ts';

/** What small detectors said that were trained on the user's images; empty without any. */
export function pilotMarkdown({ pilot }: Report): string[] {
  if (pilot === undefined) return [];
  const { role, score, difference, verdict } = words.columns;
  const rows = pilot.pairs.map(pair => [
    pairText(pair, F),
    words.roles[pair.role],
    pair.ap50 === null ? '' : pair.ap50.toFixed(3),
    pair.overReference === null ? '' : differenceText(pair.overReference),
    words.verdicts[pair.verdict],
  ]);
  return [
    `## ${markdown.titles.pilot}`,
    '',
    pilotText(pilot, words, F).map(markdownProse).join(' '),
    '',
    ...markdownTable(['', role, score, difference, verdict], rows),
    '',
    ...pilotRemarks(pilot, words, F).map(remark => `- ${markdownProse(remark)}`),
  ];
}
