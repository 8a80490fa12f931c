import { compareIds, mergeExamples, PROBLEM_EXAMPLES } from '../dataset/examples.ts';
import type { WrittenId } from '../dataset/Id.ts';
import type { SummaryCategory } from './Summary.ts';

/**
 * The categories of two files, each id once: those that a file lists by their lowest place, the others behind them; ties by
 * id. The name is that of the lowest place.
 */
export function mergeCategories(
  one: readonly SummaryCategory[],
  other: readonly SummaryCategory[],
): readonly SummaryCategory[] {
  const found = new Map<WrittenId, SummaryCategory>(one.map(category => [category.id, category]));
  for (const category of other) {
    const before = found.get(category.id);
    found.set(category.id, before === undefined ? category : merged(before, category));
  }
  return [...found.values()].toSorted(byPlace);
}

/** Where each of some categories stands among others, which hold them all. */
export function placesIn(
  all: readonly SummaryCategory[],
  some: readonly SummaryCategory[],
): Int32Array {
  const places = new Map<WrittenId, number>(all.map(({ id }, place) => [id, place]));
  return Int32Array.from(some, ({ id }) => places.get(id) ?? -1);
}

function byPlace(one: SummaryCategory, other: SummaryCategory): number {
  if (one.place === other.place) return compareIds(one.id, other.id);
  return (one.place ?? Infinity) - (other.place ?? Infinity);
}

function merged(one: SummaryCategory, other: SummaryCategory): SummaryCategory {
  const [first, second] = byName(one, other) <= 0 ? [one, other] : [other, one];
  return {
    ...first,
    // Each part of a file keeps its whole list: what stands twice there stands twice in the file.
    listings: Math.max(one.listings, other.listings),
    users: first.place === null ? mergeExamples(first.users, second.users, PROBLEM_EXAMPLES) : [],
  };
}

function byName(one: SummaryCategory, other: SummaryCategory): number {
  if (one.place === other.place) return compareIds(one.name, other.name);
  return byPlace(one, other);
}
