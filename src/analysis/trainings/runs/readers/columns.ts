import type { Metric } from '../MeasuredRun.ts';

/** What a column of a table is about. */
export type Field =
  'gamma' | 'alpha' | 'seed' | 'epochs' | 'iterations' | 'batch' | 'images' | Metric;

const NAMES: Readonly<Record<Field, RegExp>> = {
  gamma: /^(?:focal|focalloss|loss|fl)?(?:gamma|γ)$/,
  alpha: /^(?:focal|focalloss|loss|fl)?(?:alpha|α)$/,
  seed: /^(?:random|rng|manual)?seed$/,
  epochs: /^(?:num|n|max|total)?epochs?$/,
  iterations: /^(?:num|n|max|total)?(?:iterations?|iters?|steps?)$/,
  batch: /^(?:total)?(?:batch|batchsize|imsperbatch)$/,
  images: /^(?:num|n|train|training)?images$/,
  score: /^(?:score|result|metric)$/,
  AP: /^(?:ap|map)(?:0?50?0?95|all)?$/,
  AP50: /^(?:ap|map)0?50?$/,
  AP75: /^(?:ap|map)0?75$/,
};

/** Prefixes that loggers put before a metric. */
const PREFIX = /^(?:metrics|coco|bbox|box|val|test|eval|pascalvoc)+(?=m?ap)/;

/**
 * What a column is about, by its name: case, spaces and punctuation do not matter, nor what a logger puts before it.
 *
 * @returns null for a column that says nothing of a run
 */
export function fieldOf(name: string): Field | null {
  const plain = name
    .toLowerCase()
    .replace(/\(b\)$/, '')
    .replace(/[^a-z0-9γα]/g, '');
  const bare = plain.replace(PREFIX, '');
  return (Object.keys(NAMES) as Field[]).find(field => NAMES[field].test(bare)) ?? null;
}
