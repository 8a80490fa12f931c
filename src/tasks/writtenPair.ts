import type { FocalLossSite, FocalLossValues } from '../analysis/configs/edits/FocalLossSite.ts';
import type { WrittenPair } from '../analysis/trainings/runs/withPair.ts';
import type { ConfigFacts } from './configFacts.ts';
import { sitesOfDetector } from './recommendForConfig.ts';

/** Without weighting, both sides count alike. */
const UNWEIGHTED = 0.5;

/**
 * The pair and the seed that a config trains with.
 *
 * @param text of the config, where its seed is looked for
 * @returns null where it has no focal loss of the detector, or several that differ
 */
export function writtenPair(facts: ConfigFacts, text: string): WrittenPair | null {
  const pairs = sitesOfDetector(facts).map(pairOf);
  const [first] = pairs;
  const isAlike = pairs.every(
    ({ gamma, alpha }) => gamma === first?.gamma && alpha === first?.alpha,
  );
  if (first === undefined || !isAlike) return null;
  return { ...first, config: facts.file, seed: seedIn(text), batch: batchOf(facts) };
}

function batchOf({ detector }: ConfigFacts): number | null {
  const schedule = 'setup' in detector ? detector.setup.training.schedule : undefined;
  return schedule !== undefined && 'batch' in schedule ? (schedule.batch ?? null) : null;
}

function pairOf(site: FocalLossSite): { readonly gamma?: number; readonly alpha?: number } {
  const value = (name: keyof FocalLossValues) =>
    site[name]?.value ??
    site.fixed?.[name] ??
    site.inherited?.[name]?.value ??
    site.assumed?.[name];
  const [gamma, alpha] = [value('gamma'), value('alpha')];
  // YOLOv5 takes plain cross entropy for γ 0, whatever α its code has.
  const isOff = site.note === 'switched-off' || (site.fixed?.alpha !== undefined && gamma === 0);
  const weight = alpha === undefined || (alpha >= 0 && !isOff) ? alpha : UNWEIGHTED;
  return {
    ...(gamma !== undefined && { gamma }),
    ...(weight !== undefined && { alpha: weight }),
  };
}

/** `seed = 0`, `dict(seed=0)`, `SEED: 0`, `"seed": 0`; −1 and None are drawn anew each time. */
export function seedIn(text: string): string | null {
  const found = /(?<![\w.])(?:seed|SEED)["']?\s*[:=]\s*(\d{1,10})\b/.exec(text);
  return found?.[1] ?? null;
}
