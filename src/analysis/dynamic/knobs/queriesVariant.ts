import type { QuerySetting } from '../explore/Exploration.ts';

/** Losing fewer boxes than this share is one crowded picture, and no reason for more queries. */
export const LEAST_LOST = 0.001;
/** As many queries for each box of the fullest image are worth a word. */
const MANY = 30;

/** What is to be said of a number of queries: too few, few boxes lost, or far too many; null where it suits. */
export function queriesVariant({
  queries,
  matches,
}: QuerySetting): 'more' | 'few-lost' | 'many' | null {
  const { boxes, lost, mostBoxes } = matches;
  if (boxes === 0) return null;
  if (lost > 0) return lost / boxes < LEAST_LOST ? 'few-lost' : 'more';
  return mostBoxes * MANY <= queries ? 'many' : null;
}
