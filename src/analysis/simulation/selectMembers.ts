import type { ObservedScores } from '../contract/ObservedScores.ts';
import type { Normalizer } from '../contract/SimulationInputs.ts';
import type { FocalParameters } from '../losses/FocalParameters.ts';
import type { Evidence } from '../summary/evidence/Evidence.ts';
import type { SimulatorConstants } from './model/constants.ts';
import { ENSEMBLE } from './ensemble.ts';
import { FAST } from './model/Resolution.ts';
import { scoreMixture } from './scores/ScoreMixture.ts';
import {
  type ScoreSummary,
  summaryOfObserved,
  summaryOfSimulated,
  uncertaintyOf,
} from './scores/scoreSummary.ts';
import { trainHeads } from './trainHeads.ts';
import type { Hooks } from './training/train.ts';
import { populationsOf, seenStrata } from './populationsOf.ts';

/** What says how separable a dataset's objects are: a model's detections can tell of these. */
export const SEPARABILITY = [
  'objectness',
  'localisation',
  'clutter',
  'halfSize',
  'confusion',
  'noise',
] as const satisfies readonly (keyof SimulatorConstants)[];

/** Fewer true positives or errors than this have no quantiles worth comparing. */
const ENOUGH = 50;
/** A file that is this many deviations of the members away from the nearest half of them is like none. */
const TOO_FAR = 3;

/** The training that the detections come from. */
export interface TrainedModel {
  /** What it was trained with. */
  readonly trained: FocalParameters;
  readonly budget: number;
  readonly prior: number;
  readonly normalizer?: Normalizer;
}

/** How a model’s detections chose among the members of the ensemble. */
export interface EnsembleSelection {
  /** `few`: not enough detections; `unlike`: no member is near them. In both cases the ensemble stays as it is. */
  readonly outcome: 'selected' | 'few' | 'unlike';
  readonly trained: FocalParameters;
  readonly hits: number;
  readonly errors: number;
  /** The nearest half of the ensemble; all of it where none was chosen. */
  readonly members: readonly SimulatorConstants[];
  /** Distance from the file's scores in deviations over the members: medians of all and of the chosen; NaN for `few`. */
  readonly misfit: { readonly before: number; readonly after: number };
  /** Median and range of each constant that scores can tell of, over all members and over the chosen. */
  readonly constants: readonly {
    readonly name: (typeof SEPARABILITY)[number];
    readonly before: Range;
    readonly after: Range;
  }[];
}

interface Range {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The members of the ensemble under which a head trained like the model scores like it: the nearest half by recall and by
 * the quantiles of true positives and errors above the file's lowest score. Easy negatives and what scored less are in no
 * file: nothing is put in their place. Fresh draws from the prior, which no published table has chosen, describe scores
 * better and costs of pairs worse (docs/science.md).
 *
 * @throws what the hooks throw to stop it
 */
export async function selectMembers(
  evidence: Evidence,
  observed: ObservedScores,
  model: TrainedModel,
  { members = ENSEMBLE, hooks = NO_HOOKS, kernel }: SelectionOptions = {},
): Promise<EnsembleSelection> {
  const { trained } = model;
  const hits = observed.hits.length;
  const errors = observed.errors.length;
  const base = { trained, hits, errors, members, constants: [] };
  if (hits < ENOUGH || errors < ENOUGH)
    return { ...base, outcome: 'few', misfit: { before: NaN, after: NaN } };

  const distances = await distancesFrom(observed, { evidence, model, members, hooks, kernel });
  const order = [...distances.keys()].toSorted((a, b) => at(distances, a) - at(distances, b));
  const chosen = order.slice(0, Math.ceil(members.length / 2));
  const after = middle(chosen.map(index => at(distances, index)));
  const found = { ...base, misfit: { before: middle(distances), after } };
  if (!(after <= TOO_FAR)) return { ...found, outcome: 'unlike' };
  const nearest = chosen.map(index => members[index] as SimulatorConstants);
  return {
    ...found,
    outcome: 'selected',
    members: nearest,
    constants: SEPARABILITY.map(name => ({
      name,
      before: rangeOf(members.map(one => one[name])),
      after: rangeOf(nearest.map(one => one[name])),
    })),
  };
}

interface SelectionOptions {
  /** Sets of constants to choose from; `ENSEMBLE` where they are not given. */
  readonly members?: readonly SimulatorConstants[];
  readonly hooks?: Hooks | undefined;
  /** `trainHeads.wasm`, which does one training at a time; plain TypeScript where it is not given. */
  readonly kernel?: WebAssembly.Instance | undefined;
}

const NO_HOOKS: Hooks = { report: async () => {}, yieldToHost: async () => {} };

interface Setting {
  readonly evidence: Evidence;
  readonly model: TrainedModel;
  readonly members: readonly SimulatorConstants[];
  readonly hooks: Hooks;
  readonly kernel: WebAssembly.Instance | undefined;
}

async function distancesFrom(
  observed: ObservedScores,
  { evidence, model, members, hooks, kernel }: Setting,
): Promise<number[]> {
  const { trained, prior } = model;
  const cells = [trained];
  const strata = seenStrata(evidence, members, FAST);
  const populations = populationsOf(evidence, model, cells, { members, strata });
  const { heads } = await trainHeads({ populations, cells, prior }, { ...FAST, kernel }, hooks);
  const summaries = members.map((member, index) => {
    const views = evidence.groups.flatMap((group, g) => {
      const row = g * members.length + index;
      const population = populations[row];
      return population === undefined ? [] : [{ heads, row, strata: population.strata, group }];
    });
    const side = (label: 0 | 1) => scoreMixture(views, member, label);
    return summaryOfSimulated(side(1), side(0), { lowest: observed.lowest, trained });
  });
  const target = summaryOfObserved(observed, trained);
  return distancesBetween(target, uncertaintyOf(target, observed), summaries);
}

/**
 * Recall, true positives and errors weigh the same; each number in units of its deviation over the members and of its own
 * uncertainty, so that what hardly differs between members does not count.
 */
function distancesBetween(
  target: ScoreSummary,
  uncertainty: ScoreSummary,
  summaries: readonly ScoreSummary[],
): number[] {
  const parts: readonly ((summary: ScoreSummary) => readonly number[])[] = [
    ({ recall }) => [recall],
    ({ hits }) => hits,
    ({ errors }) => errors,
  ];
  const squares = parts.map(part => {
    const deviations = part(target).map((_, i) =>
      Math.hypot(
        deviationOf(summaries.map(summary => at(part(summary), i))),
        at(part(uncertainty), i),
      ),
    );
    return summaries.map(summary =>
      mean(
        part(summary).map((value, i) => ((value - at(part(target), i)) / at(deviations, i)) ** 2),
      ),
    );
  });
  return summaries.map((_, index) => Math.sqrt(mean(squares.map(square => at(square, index)))));
}

function rangeOf(values: readonly number[]): Range {
  return { median: middle(values), low: Math.min(...values), high: Math.max(...values) };
}

/** Of an even number of values the mean of the two in the middle. */
function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return (at(sorted, Math.floor(half)) + at(sorted, Math.ceil(half))) / 2;
}

function deviationOf(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map(value => (value - centre) ** 2))) || 1;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? NaN;
}
