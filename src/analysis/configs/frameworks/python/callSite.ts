import type { RelativeMeaning } from '../../../contract/LossMeaning.ts';
import { configValue, type ConfigValue } from '../../tree/configValue.ts';
import type { FocalLossSite } from '../../edits/FocalLossSite.ts';
import { focalLossSiteAt, type SiteSchema } from '../../edits/focalLossSiteAt.ts';
import { type ConfigNode, valueOf } from '../../syntax/ConfigNode.ts';
import { usesOf } from '../../syntax/namesUsed.ts';
import { resolveVariable } from '../../tree/resolveVariable.ts';
import { type Call, nameAt, type PythonCode } from './PythonCode.ts';
import { type Source, sourceOf } from './valueFlow.ts';

/** A focal loss that Python code calls. */
export type CalledLoss = SiteSchema & {
  /** Places of α and γ among the positional arguments, from 0; −1 for none. */
  readonly places: readonly [number, number];
  /** What it is where it is no focal loss over a sigmoid. */
  readonly meaning?: RelativeMeaning;
};

const NAMES = ['alpha', 'gamma'] as const;

/**
 * The focal loss of a call, by the names of its arguments or, where these are not named, by their places; each value where
 * its number stands.
 */
export function callSite(code: PythonCode, call: Call, loss: CalledLoss): FocalLossSite | null {
  const { places, ...kind } = loss;
  const { place, shift } = call;
  const site = focalLossSiteAt(code.document, place, kind);
  if (site === null) return null;
  const { positional = [] } = place.mapping;
  const nodes = NAMES.map((name, i) => {
    const index = places[i] ?? -1;
    const key = kind.keys[name];
    return (
      valueOf(place.mapping, key) ??
      (index < 0 ? undefined : positional[index + shift]) ??
      spreadValue(code, call, key)
    );
  });
  const sources = nodes.map(node => node && sourceOf(code, node, place));
  return withSources(code, site, sources);
}

/** A site with the places of its numbers, under the function that has both as defaults. */
export function withSources(
  { document }: PythonCode,
  site: FocalLossSite,
  sources: readonly (Source | undefined)[],
): FocalLossSite {
  const [first, second] = sources;
  const path = sharedHome(first, second) ?? site.path;
  const value = (name: string, source: Source | undefined): ConfigValue | null =>
    source ? configValue(document, `${path}.${name}`, source.node) : null;
  const alpha = value('alpha', first);
  const gamma = value('gamma', second);
  const decided = first?.decided ?? second?.decided;
  return {
    ...site,
    path,
    alpha,
    gamma,
    insertion: alpha && gamma ? null : site.insertion,
    ...(decided && { decided }),
  };
}

function sharedHome(first: Source | undefined, second: Source | undefined): string | null {
  const homes = new Set([first?.home ?? null, second?.home ?? null]);
  const [home = null] = homes;
  return homes.size === 1 ? home : null;
}

/** What `**settings` gives where `settings` is a dictionary of the file that nothing else uses. */
export function spreadValue(
  { document }: PythonCode,
  { place }: Call,
  key: string,
): ConfigNode | undefined {
  for (const spread of place.mapping.spreads ?? []) {
    const name = nameAt(document, spread);
    const { node } = resolveVariable({ node: spread, document });
    if (name === undefined || node.kind !== 'mapping') continue;
    const value = valueOf(node, key);
    if (value !== undefined && usesOf(document, name) <= 1) return value;
  }
  return undefined;
}
