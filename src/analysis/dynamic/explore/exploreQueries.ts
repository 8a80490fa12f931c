import type { BoxesPerImage } from '../queries/boxesPerImage.ts';
import { countDenoising } from '../queries/countDenoising.ts';
import { boxesBeyond, countMatches } from '../queries/countMatches.ts';
import { balancedNoObjectWeight, noObjectShare } from '../queries/noObjectWeight.ts';
import type { OneToOneDetector } from '../frameworks/oneToOneDetectors.ts';
import { startOfTraining } from '../queries/startOfTraining.ts';
import type { QueryExploration, QuerySetting } from './Exploration.ts';

export interface QueryQuestions {
  readonly detector: OneToOneDetector;
  /** Numbers of queries; the detector's own where there are none. */
  readonly queries: readonly number[];
  /** Pictures that are padded together. */
  readonly batch: number;
  /** Classes of the head. */
  readonly classes: number;
}

/** Counts matches, noised queries and the balance for every number of queries. */
export function exploreQueries(
  histogram: BoxesPerImage,
  { detector, queries, batch, classes }: QueryQuestions,
): QueryExploration {
  const { rule } = detector;
  const settingFor = (count: number): QuerySetting => {
    const matches = countMatches(histogram, count);
    const { loss, kept, denoising } = rule;
    const logits = count * matches.images * classes;
    const negativesPerPositive =
      loss.kind === 'softmax'
        ? matches.unmatchedQueries / matches.matched
        : (logits - matches.matched) / matches.matched;
    return {
      queries: count,
      matches,
      negativesPerPositive,
      start: startOfTraining(rule, negativesPerPositive, classes),
      beyondKept: boxesBeyond(histogram, Math.min(count, kept ?? count)),
      denoising: denoising && countDenoising(histogram, denoising, batch),
      noObject:
        loss.kind === 'softmax'
          ? {
              share: noObjectShare(matches, loss.noObjectWeight),
              balancedWeight: balancedNoObjectWeight(matches),
            }
          : null,
    };
  };
  const asked = queries.length === 0 ? [rule.queries] : queries;
  return { kind: 'queries', detector, batch, settings: asked.map(settingFor) };
}
