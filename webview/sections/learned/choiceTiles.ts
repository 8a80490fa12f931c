import type { LearnedReport } from '../../../src/analysis/report/LearnedReport.ts';
import type { PageWords } from '../../../src/words/PageWords.ts';
import { formatPair, signedShare } from '../../../src/words/say/learnedText.ts';
import type { Wording } from '../../kit/Wording.ts';

interface Pair {
  readonly alpha: number;
  readonly gamma: number;
}

/** What runs of the same seeds say by themselves, then the choice, then what it was before them. */
export function choiceTiles(
  { before, after, pairs }: LearnedReport,
  { format, text: { learned } }: Wording,
): readonly (readonly [string, string])[] {
  // Of the choice, or of the best pair that shares a seed with the default.
  const compared = pairs.filter(({ overDefault }) => overDefault !== null);
  const shown = compared.find(pair => isSame(pair, after)) ?? compared[0];
  const gain = shown?.overDefault;
  return [
    ...(shown && gain ? [gainTile(shown, gain, { format, learned })] : []),
    [learned.tiles.after, formatPair(after, format)],
    [learned.tiles.before, formatPair(before, format)],
  ];
}

function gainTile(
  shown: Pair,
  { value, low, high, seeds }: NonNullable<LearnedReport['pairs'][number]['overDefault']>,
  { format, learned }: Pick<Wording, 'format'> & { readonly learned: PageWords['learned'] },
): readonly [string, string] {
  const [own, least, most] = [value, low, high].map(one => signedShare(one, format));
  const said = { pair: formatPair(shown, format), low: least ?? '', high: most ?? '' };
  return [learned.gain({ ...said, seeds: format.count(seeds), isOne: seeds === 1 }), own ?? ''];
}

export function isSame(one: Pair, other: Pair): boolean {
  return Math.abs(one.alpha - other.alpha) < 1e-6 && Math.abs(one.gamma - other.gamma) < 1e-6;
}
