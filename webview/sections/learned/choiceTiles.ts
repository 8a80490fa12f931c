import type { LearnedReport } from '../../../src/analysis/report/LearnedReport.ts';
import { gainRange } from '../../../src/words/say/learnedText.ts';
import type { Wording } from '../../kit/Wording.ts';

interface Pair {
  readonly alpha: number;
  readonly gamma: number;
}

/** What runs of the same seeds say by themselves, then the choice, then what it was before them. */
export function choiceTiles(
  { before, after, pairs }: LearnedReport,
  { format, text: { learned, losses } }: Wording,
): readonly (readonly [string, string])[] {
  const nameOf = ({ alpha, gamma }: Pair) =>
    losses.pair(format.decimal(alpha), format.decimal(gamma));
  // Of the choice, or of the best pair that shares a seed with the default.
  const compared = pairs.filter(({ overDefault }) => overDefault !== null);
  const shown = compared.find(pair => isSame(pair, after)) ?? compared[0];
  const gain = shown?.overDefault;
  return [
    ...(shown && gain
      ? [
          [
            `${nameOf(shown)} ${learned.tiles.gain}`,
            learned.bySeeds(gainRange(gain, format), format.count(gain.seeds), gain.seeds === 1),
          ] as const,
        ]
      : []),
    [learned.tiles.after, nameOf(after)],
    [learned.tiles.before, nameOf(before)],
  ];
}

export function isSame(one: Pair, other: Pair): boolean {
  return Math.abs(one.alpha - other.alpha) < 1e-6 && Math.abs(one.gamma - other.gamma) < 1e-6;
}
