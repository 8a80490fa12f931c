import type { Normalizer } from '../contract/SimulationInputs.ts';
import type { FocalParameters } from '../losses/FocalParameters.ts';
import { logit } from '../losses/logistic.ts';
import type { Evidence } from '../summary/evidence/Evidence.ts';
import { balancedBias } from './balancedBias.ts';
import { buildStrata, otherCells } from './model/buildStrata.ts';
import { COCO_BUDGET, type SimulatorConstants } from './model/constants.ts';
import { initialGradient, negativesPerPositive, shareOfPositives } from './initialGradient.ts';
import type { Resolution } from './model/Resolution.ts';
import { massOf, type Strata } from './model/Strata.ts';
import type { ClassPopulation } from './model/ClassPopulation.ts';

/** What of a training decides how far its heads get. */
interface PopulationOptions {
  readonly budget: number;
  readonly prior: number;
  readonly normalizer?: Normalizer;
  /** Learning rate over what is usual for the batch; 1 where it is not given. */
  readonly relativeRate?: number | undefined;
}

/** What each group of classes shows to each member. */
export type SeenStrata = readonly (readonly Strata[])[];

/** The same however long a training is, and much to work out: trainings of several lengths share it. */
export function seenStrata(
  evidence: Evidence,
  members: readonly SimulatorConstants[],
  { coarse }: Pick<Resolution, 'coarse'>,
): SeenStrata {
  return evidence.groups.map(group => {
    const others = otherCells(evidence, group);
    return members.map(member => buildStrata(evidence, group, member, { coarse, others }));
  });
}

/** Every group of classes under every member; by group first: neighbours have about as many strata, and are computed together. */
export function populationsOf(
  evidence: Evidence,
  options: PopulationOptions,
  cells: readonly FocalParameters[],
  { members, strata }: { members: readonly SimulatorConstants[]; strata: SeenStrata },
): ClassPopulation[] {
  const gradients = firstGradients(evidence, options, cells);
  return strata.flatMap(seen => {
    // the same for every member: constants say what anchors show, not how many there are
    const ratio = negativesPerForeground(seen[0] as Strata);
    const bias = cells.map(cell => balancedBias(cell, ratio));
    const rise = bias.map(balanced => riseTo(balanced, options.prior));
    return members.map((member, index): ClassPopulation => {
      const allowed = (options.budget / COCO_BUDGET) * member.budget;
      return {
        strata: seen[index] as Strata,
        budgets: gradients.map(
          (gradient, cell) => allowed * shareLeft(gradient, rise[cell] as number, member),
        ),
        bias,
      };
    });
  });
}

/** What every published and stored training started with. */
const USUAL_PRIOR = 0.01;
/**
 * Logits that a lower prior adds at most: cross entropy with π = 1e-10 stays 7 % below focal loss (Chen et al. 2019,
 * arXiv:1909.04868), where the whole way, 12 logits, would leave it nothing.
 */
const MOST_BY_PRIOR = 2.7;

/** Logits by which the bias has to rise; far below its balance the whole foreground pulls, and the way is a matter of steps. */
function riseTo(balanced: number, prior: number): number {
  const whole = Math.max(0, balanced - logit(prior));
  return Math.min(whole, Math.max(0, balanced - logit(USUAL_PRIOR)) + MOST_BY_PRIOR);
}

/**
 * Share of the budget that a start out of balance leaves. A background that pushes too hard costs (1 + G)^−e; one that lets
 * the foreground pull all logits up, from the prior's to where both are in balance, costs e^−e for each logit of the way.
 */
function shareLeft(gradient: number, rise: number, { startLoss }: SimulatorConstants): number {
  return (1 + gradient) ** -startLoss * Math.exp(-startLoss * rise);
}

function negativesPerForeground(strata: Strata): number {
  return massOf(strata, 0) / massOf(strata, 1);
}

function firstGradients(
  evidence: Evidence,
  { normalizer = 'foreground', prior, relativeRate = 1 }: PopulationOptions,
  cells: readonly FocalParameters[],
): number[] {
  const ratio =
    negativesPerPositive(evidence) * (normalizer === 'all' ? shareOfPositives(evidence) : 1);
  return cells.map(cell => relativeRate * initialGradient(cell, ratio, prior));
}
