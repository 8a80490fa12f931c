import { printable } from '../../../contract/text/printable.ts';
import type { RunRemark } from '../../../contract/RunRemark.ts';
import type { Learned } from '../../../trainings/runs/Learned.ts';
import type { NumberFormat } from '../../../../words/numberFormat.ts';
import { gainRange, learnedText } from '../../../../words/say/learnedText.ts';
import { remarkText } from '../../../../words/say/remarkText.ts';
import type { Words } from '../../../../words/Words.ts';
import { textTable, wrapText } from './textTable.ts';

const WIDTH = 90;

interface Wording {
  readonly words: Words;
  readonly format: NumberFormat;
}

/** What trainings of the user's own say: each pair with what it reached, what follows, and what to know of the runs. */
export function learnedLines(
  learned: Learned,
  remarks: readonly RunRemark[],
  { words, format }: Wording,
  width = WIDTH,
): readonly string[] {
  const { runs, seeds, pairs } = learned;
  const { headline } = words.runs;
  return [
    ...(runs === 0
      ? []
      : [
          headline({ runs, pairs: pairs.length, seeds }),
          '',
          ...pairTable(learned, words, format),
          '',
        ]),
    ...learnedText(learned, words, format).flatMap(text => wrapped(text, '', width)),
    ...(remarks.length > 0 ? [''] : []),
    ...remarks.flatMap(remark => wrapped(remarkText(remark, words), '- ', width)),
    '',
  ].map(printable);
}

/** Lines in which no pair is broken. */
function wrapped(text: string, lead: string, width: number): string[] {
  const whole = text.replaceAll(/γ [\d.]+, α (?=\d)/g, found => found.replaceAll(' ', '\u00a0'));
  return wrapText(whole, lead, width).map(line => line.replaceAll('\u00a0', ' '));
}

function pairTable(
  { pairs }: Learned,
  { runs: { columns: titles } }: Words,
  format: NumberFormat,
): readonly string[] {
  const right = (title: string) => ({ title, align: 'right' }) as const;
  const columns = [
    right('γ'),
    right('α'),
    right(titles.score),
    right(titles.runs),
    { title: titles.overDefault, align: 'left' } as const,
  ];
  const rows = pairs.map(({ gamma, alpha, score, runs, overDefault }) => [
    format.decimal(gamma),
    format.decimal(alpha),
    format.precise(score),
    format.count(runs),
    overDefault === null ? '' : gainRange(overDefault, format),
  ]);
  return textTable(columns, rows);
}
