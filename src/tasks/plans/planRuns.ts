import type { FocalLossSite } from '../../analysis/configs/edits/FocalLossSite.ts';
import { provenEditsOfAll } from '../../analysis/configs/provenEdits.ts';
import type { OpenedConfig } from '../../analysis/configs/proof/OpenedConfig.ts';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import {
  makePlan,
  type PlanMade,
  type PlanRequest,
} from '../../analysis/trainings/plans/makePlan.ts';
import { plannedPairs } from '../../analysis/trainings/plans/plannedPairs.ts';
import { applyEdits } from '../../analysis/configs/edits/applyEdits.ts';
import type { Learned, PairOf } from '../../analysis/trainings/runs/Learned.ts';
import type { ConfigFacts } from '../configFacts.ts';
import {
  type ConfigRequest,
  recommendForConfig,
  requireOwnHead,
  requirePlaces,
  type RunAnalysis,
} from '../recommendForConfig.ts';
import { requireLearned } from './requireOtherPairs.ts';

/** A config with the losses that are to take the pairs. */
export interface ConfigToPlan {
  readonly facts: ConfigFacts;
  readonly opened: OpenedConfig;
  /** At least one; they take the same values. */
  readonly sites: readonly FocalLossSite[];
}

/** How many trainings, and how they are started. */
export interface PlanWanted extends Pick<
  PlanRequest,
  'annotations' | 'config' | 'directory' | 'seeds' | 'command' | 'copyOf'
> {
  /** Pairs, each with every seed; from 2: a choice is compared with the default. */
  readonly pairs: number;
}

/** A plan, with the text of each copy of the config. */
export interface PlannedRuns {
  readonly plan: PlanMade['plan'];
  readonly copies: readonly { readonly file: string; readonly text: string }[];
  readonly learned: Learned;
}

/**
 * Trainings that are worth it for a config and its data: the choice and the default, with a common seed, then down the list.
 * Every pair is written into the config once, as it would be applied, and read back: what cannot take it is refused here.
 *
 * @throws FailureError what `recommendForConfig` throws; `pair-published`; `config-not-editable`; `arguments` where more pairs are wanted than
 *   are worth it, or nobody knows the command
 */
export async function planRuns(
  config: ConfigToPlan,
  request: ConfigRequest,
  { pairs: count, ...wanted }: PlanWanted,
  analyze: RunAnalysis,
): Promise<PlannedRuns> {
  const { facts, sites } = config;
  for (const site of sites) {
    requirePlaces(facts.file, site);
    requireOwnHead(facts, site);
  }
  const asked = { ...request, runs: [] };
  const learned = requireLearned((await recommendForConfig(facts, asked, analyze)).report);
  const pairs = pairsToPlan(learned, count);
  return { ...(await planOf(config, { ...wanted, pairs })), learned };
}

/**
 * The first pairs of a plan.
 *
 * @throws FailureError `too-many-pairs`
 */
export function pairsToPlan(learned: Pick<Learned, 'list'>, count: number): readonly PairOf[] {
  const pairs = plannedPairs(learned);
  if (count > pairs.length) fail({ code: 'too-many-pairs', wanted: count, most: pairs.length });
  return pairs.slice(0, count);
}

/**
 * The plan of some pairs, each of which the config was seen to take.
 *
 * @throws FailureError `config-not-editable`, `no-train-command`
 */
export async function planOf(
  { facts, opened, sites }: ConfigToPlan,
  wanted: Omit<PlanWanted, 'pairs'> & Pick<PlanRequest, 'pairs'>,
): Promise<Omit<PlannedRuns, 'learned'>> {
  const made = makePlan({ ...wanted, sites, documents: opened.documents });
  if (made === null) {
    const framework = sites[0]?.framework ?? '';
    return fail({ code: 'no-train-command', file: facts.file, framework });
  }
  const texts = new Map<string, string>();
  for (const pair of wanted.pairs) {
    const edits = await provenEditsOfAll(
      sites.map(site => ({ site, values: pair })),
      opened,
    );
    texts.set(wanted.copyOf(pair), applyEdits(opened.text, edits));
  }
  const copies = made.copies.map(({ file }) => ({ file, text: texts.get(file) ?? '' }));
  return { plan: made.plan, copies };
}
