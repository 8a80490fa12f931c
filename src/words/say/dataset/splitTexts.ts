import { toPrintable } from '../../../analysis/contract/text/toPrintable.ts';
import type { PairAgreement } from '../../../analysis/report/compare/Comparison.ts';
import type {
  SplitCheck,
  SplitComparison,
  SplitFigures,
} from '../../../analysis/report/compare/splits/SplitComparison.ts';
import type { FailureWords } from '../../FailureWords.ts';
import type { NumberFormat } from '../../numberFormat.ts';
import type { SplitNames, SplitWords } from '../../dataset/SplitWords.ts';
import { explanationOf } from '../explanationOf.ts';

/** A sentence names so many classes. */
const MOST_NAMES = 8;

type Language = { readonly splits: SplitWords };

/** What is compared. */
export function splitHeadline(comparison: SplitComparison, { splits: words }: Language): string {
  const { source, splits, check } = comparison;
  const file = toPrintable(source.file);
  if (check !== null) return words.headline({ file, ...namesOf(check) });
  return words.oneSplit(file, toPrintable(splits[0]?.split ?? ''));
}

/** What the splits say of each other, a sentence each. */
export function splitTexts(
  comparison: SplitComparison,
  { splits: words, failures }: Language & Pick<FailureWords, 'failures'>,
  format: NumberFormat,
): readonly string[] {
  const { check, failed } = comparison;
  return [
    ...(check === null ? [] : checkTexts(check, comparison, { words, format })),
    ...missingTexts(comparison, { words, format }),
    ...failed.map(({ split, failure }) =>
      words.failed(toPrintable(split), explanationOf(failure, { failures }).message),
    ),
  ];
}

interface Saying {
  readonly words: SplitWords;
  readonly format: NumberFormat;
}

function checkTexts(
  check: SplitCheck,
  { splits }: SplitComparison,
  saying: Saying,
): readonly string[] {
  const { words, format } = saying;
  const { share } = format;
  const names = namesOf(check);
  const { shift, pair } = check;
  const sides = [check.train, check.val].flatMap(name =>
    splits.filter(({ split }) => split === name),
  );
  return [
    ...(shift === null
      ? []
      : [
          words[shift.isShift ? 'shift' : 'noShift']({
            ...names,
            distance: share(shift.distance),
            low: share(shift.low),
            high: share(shift.high),
            byChance: share(shift.byChance),
          }),
        ]),
    ...smallTexts(sides, names, saying),
    ...ratioTexts(sides, names, saying),
    ...(pair === null ? [] : [pairSentence(pair, names, saying)]),
  ];
}

function smallTexts(
  sides: readonly SplitFigures[],
  names: SplitNames,
  { words, format: { share } }: Saying,
): readonly string[] {
  const known = sides.flatMap(({ split, small }) => (small === null ? [] : [{ split, ...small }]));
  const [one, other] = known;
  if (one === undefined || other === undefined) return [];
  const apart = one.high < other.low || other.high < one.low;
  return [
    words.small(
      known.map(side => ({
        split: toPrintable(side.split),
        share: share(side.share),
        low: share(side.low),
        high: share(side.high),
      })),
    ),
    ...(apart ? [words.smallDiffer(names)] : []),
  ];
}

function ratioTexts(
  [train, val]: readonly SplitFigures[],
  names: SplitNames,
  { words, format }: Saying,
): readonly string[] {
  const [one, other] = [train?.backgroundPerForeground, val?.backgroundPerForeground];
  if (typeof one !== 'number' || typeof other !== 'number') return [];
  return [words.ratio({ ...names, ofTrain: format.ratio(one), ofVal: format.ratio(other) })];
}

function pairSentence(
  { first, second, firstOnSecond, holds }: PairAgreement,
  names: SplitNames,
  { words, format }: Saying,
): string {
  const formatted = ({ alpha, gamma }: PairAgreement['first']) => ({
    alpha: format.decimal(alpha),
    gamma: format.decimal(gamma),
  });
  if (first.alpha === second.alpha && first.gamma === second.gamma)
    return words.samePair({ ...names, pair: formatted(first) });
  return words.otherPair({
    ...names,
    ofTrain: formatted(first),
    ofVal: formatted(second),
    loses: format.share(Math.max(0, firstOnSecond)),
    holds,
  });
}

/** Classes without a box in a split that another one has boxes of. */
function missingTexts(
  { splits, classes }: SplitComparison,
  { words, format }: Saying,
): readonly string[] {
  return splits.flatMap(({ split }, place) => {
    const names = classes.filter(({ boxes }) => boxes[place] === 0).map(({ name }) => name);
    const rest = names.length - MOST_NAMES;
    const more = rest > 0 ? format.count(rest) : null;
    return names.length === 0
      ? []
      : [words.missing(toPrintable(split), names.slice(0, MOST_NAMES), more)];
  });
}

function namesOf({ train, val }: SplitCheck): SplitNames {
  return { train: toPrintable(train), val: toPrintable(val) };
}
