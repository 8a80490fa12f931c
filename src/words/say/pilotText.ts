import type { PairOf } from '../../analysis/trainings/runs/Learned.ts';
import type {
  ComparedPair,
  PairedDifference,
  PilotPair,
  PilotReport,
} from '../../analysis/report/PilotReport.ts';
import type { NumberFormat } from '../numberFormat.ts';
import type { PilotWords } from '../dataset/PilotWords.ts';

/** A pair as all of it is said. */
export function pairText({ gamma, alpha }: PairOf, format: NumberFormat): string {
  return `γ ${format.decimal(gamma)}, α ${format.decimal(alpha)}`;
}

/** With its sign, and three decimals. */
function signed(value: number): string {
  const text = Math.abs(value).toFixed(3);
  return value < 0 ? `−${text}` : `+${text}`;
}

/** A difference with its error. */
export function differenceText({ value, error }: PairedDifference): string {
  return `${signed(value)} ± ${error.toFixed(3)}`;
}

/** What follows of pilots, sentence by sentence. */
export function pilotText(
  report: PilotReport,
  words: PilotWords,
  format: NumberFormat,
): readonly string[] {
  const { diverged, differences, outcome } = pilotParts(report, words, format);
  return [...diverged, ...differences, ...outcome, words.worth];
}

/** The same by what it is about. */
export function pilotParts(report: PilotReport, words: PilotWords, format: NumberFormat) {
  return {
    diverged: divergedTexts(report.pairs, words, format),
    differences: differenceTexts(report, words, format),
    outcome: outcomeTexts(report, words, format),
  };
}

/** What to know of the images and of the size. */
export function pilotRemarks(
  { images, size, batch }: PilotReport,
  words: PilotWords,
  format: NumberFormat,
): readonly string[] {
  return [
    words.size({
      longer: format.count(size.longer),
      box: format.ratio(size.medianBox),
      imbalance: format.ratio(size.negativesPerPositive),
      weight: format.ratio(size.backgroundWeight),
    }),
    ...(images.used < images.eligible
      ? [words.fewer(format.count(images.used), format.count(images.eligible))]
      : []),
    ...images.faults.map(({ fault, count }) => words.fault(fault, format.count(count))),
    ...(batch < 8 ? [words.smallerBatch(format.count(batch))] : []),
  ];
}

function divergedTexts(
  pairs: readonly ComparedPair[],
  words: PilotWords,
  format: NumberFormat,
): string[] {
  return pairs.flatMap(pair =>
    pair.runs.flatMap(({ seed, divergedAt }) =>
      divergedAt === null
        ? []
        : [words.diverged(pairText(pair, format), String(seed), format.count(divergedAt))],
    ),
  );
}

function differenceTexts(
  { pairs, reference }: PilotReport,
  words: PilotWords,
  format: NumberFormat,
): string[] {
  const found = pairs.flatMap(pair => (pair.overReference === null ? [] : [pair.overReference]));
  if (reference === null || found.length === 0) return [];
  const clear = pairs.flatMap(pair => clearText(pair, reference, words, format));
  if (clear.length > 0) return clear;
  const least = Math.max(...found.map(({ error }) => 2 * error));
  return [words.noDifference(`${least.toFixed(3)} AP50`)];
}

function clearText(
  pair: ComparedPair,
  reference: PilotPair,
  words: PilotWords,
  format: NumberFormat,
): string[] {
  const { verdict, overReference } = pair;
  if (overReference === null || (verdict !== 'better' && verdict !== 'worse')) return [];
  const names = [pairText(pair, format), pairText(reference, format)] as const;
  return [words[verdict](...names, signed(overReference.value), overReference.error.toFixed(3))];
}

function outcomeTexts({ outcome }: PilotReport, words: PilotWords, format: NumberFormat): string[] {
  const { recommended, pair, needed, believed } = outcome;
  if (recommended === null || pair === null) return [words.noRecommendation];
  const share = format.share(needed);
  const from = pairText(recommended, format);
  const to = pairText(pair, format);
  const gain = (value: number) => `${value < 0 ? '−' : '+'}${format.share(Math.abs(value))}`;
  return [
    from === to ? words.keeps(from, share) : words.moves(from, to, share),
    ...(believed === null
      ? []
      : [
          words.believed(
            pairText(believed, format),
            gain(believed.overDefault.value),
            gain(believed.overDefault.low),
            gain(believed.overDefault.high),
          ),
        ]),
  ];
}
