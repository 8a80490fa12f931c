import type { PointExploration } from '../../../dynamic/explore/Exploration.ts';
import type { DynamicReport } from '../../DynamicReport.ts';
import { pointFacts } from './pointFacts.ts';
import { queryFacts } from './queryFacts.ts';
import type { NeedCode, TierFact } from './TierFact.ts';

/** The figures of a report by how sure they are, and what is none without predictions. */
export interface Tiers {
  readonly counted: readonly TierFact[];
  readonly bounded: readonly TierFact[];
  readonly predictions: readonly NeedCode[];
}

export function tiersOf({ exploration }: DynamicReport): Tiers {
  if (exploration === null) return { counted: [], bounded: [], predictions: ['everything'] };
  const facts = exploration.kind === 'points' ? pointFacts(exploration) : queryFacts(exploration);
  const isOf = (tier: TierFact['tier']) => (fact: TierFact) => fact.tier === tier;
  return {
    counted: facts.filter(isOf('counted')),
    bounded: facts.filter(isOf('bounded')),
    predictions: exploration.kind === 'points' ? needsOfPoints(exploration) : needsOfQueries(facts),
  };
}

/** SimOTA's loss is divided by the positives; the others weigh each by its score. */
function needsOfPoints({ detector }: PointExploration): readonly NeedCode[] {
  const divisor = detector.assignment === 'simota' ? 'number-of-positives' : 'target-scores';
  return ['which-candidates', 'shared-points', divisor];
}

function needsOfQueries(facts: readonly TierFact[]): readonly NeedCode[] {
  const loses = facts.some(({ code, value }) => code === 'without-query' && value > 0);
  return [...(loses ? (['which-boxes-lose'] as const) : []), 'which-query', 'quality-weights'];
}
