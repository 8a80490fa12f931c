import type { Choice, Gain, Learned, PairOf } from '../../analysis/trainings/runs/Learned.ts';
import type { NumberFormat } from '../numberFormat.ts';
import type { RunsWords, SaidGain } from '../RunsWords.ts';

/** The pair that every framework has: Lin et al. 2017. */
const USUAL: PairOf = { gamma: 2, alpha: 0.25 };

/** What the user's own trainings say, in sentences: the gain over the default first, then the choice, then what to do next. */
export function learnedText(
  learned: Learned,
  { runs: words }: { readonly runs: RunsWords },
  format: NumberFormat,
): readonly string[] {
  const { before, after, verdict, list } = learned;
  if (learned.runs === 0)
    return [
      isUsual(before)
        ? words.verdicts.default(saidGain(before, format))
        : words.expected(saidGain(before, format)),
      words.list(list.map(pair => formatPair(pair, format)).join('; ')),
      ...nextText(learned, words, format),
    ];
  const [first, then] = [before, after].map(pair => formatPair(pair, format)) as [string, string];
  const isTrained = learned.pairs.some(
    ({ gamma, alpha }) => gamma === after.gamma && alpha === after.alpha,
  );
  const said = verdict === 'default' || isTrained ? words.verdicts[verdict] : words.untrained;
  return [
    said(saidGain(after, format)),
    isUsual(before)
      ? words.beforeDefault(formatPair(USUAL, format))
      : words.before(saidGain(before, format)),
    first === then ? words.samePair(then) : words.movedPair(first, then),
    ...nextText(learned, words, format),
  ];
}

function isUsual({ gamma, alpha }: PairOf): boolean {
  return gamma === USUAL.gamma && alpha === USUAL.alpha;
}

/** `γ 1, α 0.5`. */
export function formatPair({ gamma, alpha }: PairOf, format: NumberFormat): string {
  return `γ ${format.decimal(gamma)}, α ${format.decimal(alpha)}`;
}

/** A share with its sign: `+3.1%`, `-0.4%`, `0%`, `+127%`. */
export function signedShare(value: number, format: NumberFormat): string {
  const size = Math.abs(value);
  if (size < 0.0005) return format.share(0);
  const share = size < 1 ? format.share(size) : `${format.count(100 * size)}%`;
  return `${value < 0 ? '-' : '+'}${share}`;
}

/** `+3.1% (+1.2% – +5%)`. */
export function gainRange({ value, low, high }: Gain, format: NumberFormat): string {
  const [middle, least, most] = [value, low, high].map(one => signedShare(one, format));
  return `${middle} (${least} – ${most})`;
}

function saidGain(choice: Choice, format: NumberFormat): SaidGain {
  const { value, low, high } = choice.overDefault;
  return {
    pair: formatPair(choice, format),
    usual: formatPair(USUAL, format),
    value: signedShare(value, format),
    low: signedShare(low, format),
    high: signedShare(high, format),
  };
}

function nextText(
  { next, seedsDiffer }: Learned,
  words: RunsWords,
  format: NumberFormat,
): readonly string[] {
  const share = format.share(seedsDiffer);
  if (next.kind === 'stop') return [words.stop[next.why](format.share(next.chance), share)];
  const step = words.train[next.why]({ pair: formatPair(next, format), seed: next.seed });
  const isNew = next.why === 'list';
  return [
    step,
    ...(isNew ? [words.hope(format.share(next.hoped), format.share(next.chance))] : []),
    words.seedsDiffer(share),
  ];
}
