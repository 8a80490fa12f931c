import type { FocalLossSite } from '../../configs/edits/FocalLossSite.ts';
import type { ConfigDocument } from '../../configs/syntax/ConfigNode.ts';
import type { PairOf } from '../runs/Learned.ts';
import { launcherOf } from './launchers/launcherOf.ts';
import { pairName } from './pairName.ts';
import { type Plan, PLAN_SCHEMA, type PlannedRun } from './Plan.ts';

/** What is to be planned. */
export interface PlanRequest extends Pick<Plan, 'annotations' | 'config' | 'directory'> {
  /** Losses that take the pair, of one framework; at least one. */
  readonly sites: readonly FocalLossSite[];
  readonly documents: readonly ConfigDocument[];
  readonly pairs: readonly PairOf[];
  readonly seeds: readonly number[];
  /** The user's own, where it is not the framework's. */
  readonly command?: string | undefined;
  /** The name of a copy of the config with a pair. */
  readonly copyOf: (pair: PairOf) => string;
}

/** A plan, and the copies of the config that it needs, each for one pair. */
export interface PlanMade {
  readonly plan: Plan;
  readonly copies: readonly (PairOf & { readonly file: string })[];
}

/**
 * Trainings of some pairs with common seeds, seed by seed.
 *
 * @returns null where nobody knows how the framework is started
 */
export function makePlan(request: PlanRequest): PlanMade | null {
  const { sites, documents, pairs, seeds } = request;
  const [site] = sites as [FocalLossSite];
  const launcher = launcherOf(site);
  const command = request.command ?? launcher.command(documents);
  if (command === null) return null;
  const takesOptions = command.includes('{options}');
  const ways = pairs.map(pair => {
    const set = takesOptions ? sites.map(one => launcher.options(one, pair)) : [null];
    const options = set.every(one => one !== null) ? set.flat() : null;
    return options === null
      ? { pair, options: [], config: request.copyOf(pair), isCopy: true }
      : { pair, options, config: request.config, isCopy: false };
  });
  const runs = seeds.flatMap(seed => ways.map(way => ({ seed, ...way })));
  const { annotations, config, directory } = request;
  return {
    plan: {
      schema: PLAN_SCHEMA,
      annotations,
      config,
      directory,
      command,
      runs: runs.map(({ pair, seed, options, config: own }, i): PlannedRun => {
        const name = `${i + 1}-${pairName(pair)}-s${seed}`;
        return { name, ...pair, seed, config: own, options };
      }),
    },
    copies: ways.flatMap(way => (way.isCopy ? [{ ...way.pair, file: way.config }] : [])),
  };
}
