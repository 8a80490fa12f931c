import type { DistributionCode, DistributionShift, Verdict } from './Comparison.ts';
import { divergenceByChance, jensenShannon, stabilityIndex } from './divergence.ts';
import { ENGLISH } from '../../../words/numberFormat.ts';
import { toPrintable } from '../../contract/text/toPrintable.ts';
import { categoryKey } from '../derive/categoryName.ts';
import type { Report } from '../Report.ts';
import type { Histogram } from '../Histogram.ts';

/** Rules of thumb for the stability index: below the first nothing much has changed, from the second on a lot has. */
const MODERATE = 0.1;
const LARGE = 0.25;

interface Counted {
  readonly code: DistributionCode;
  readonly bins: readonly string[];
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** How far the distributions of two datasets lie apart, the farthest first; empty ones are left out. */
export function distributionShifts(first: Report, second: Report): readonly DistributionShift[] {
  return [
    classCounts(first, second),
    histograms('boxSizes', first.assignment.boxSizes, second.assignment.boxSizes),
    groups('sizes', first.assignment.perSize, second.assignment.perSize),
    groups('aspects', first.assignment.perAspect, second.assignment.perAspect),
    histograms(
      'foregroundPerBox',
      first.assignment.foregroundPerBox,
      second.assignment.foregroundPerBox,
    ),
  ]
    .filter(counted => counted !== null)
    .filter(({ first: one, second: other }) => sum(one) > 0 && sum(other) > 0)
    .map(shiftOf)
    .toSorted((one, other) => other.jensenShannon - one.jensenShannon);
}

function shiftOf(counted: Counted): DistributionShift {
  const { first, second } = counted;
  const found = {
    jensenShannon: jensenShannon(first, second),
    byChance: divergenceByChance(first, second),
    stabilityIndex: stabilityIndex(first, second),
  };
  return { ...counted, ...found, verdict: verdict(found) };
}

function verdict(found: Omit<DistributionShift, keyof Counted | 'verdict'>): Verdict {
  // Twice the mean: the spread of the divergence around it shrinks with the number of bins.
  if (found.jensenShannon <= 2 * found.byChance) return 'chance';
  if (found.stabilityIndex < MODERATE) return 'small';
  return found.stabilityIndex < LARGE ? 'moderate' : 'large';
}

/** Classes are the same where their names are. */
function classCounts(first: Report, second: Report): Counted {
  const [one, other] = [boxesByName(first), boxesByName(second)];
  const names = [...new Set([...one.keys(), ...other.keys()])];
  return {
    code: 'classes',
    bins: names.map(toPrintable),
    first: names.map(name => one.get(name) ?? 0),
    second: names.map(name => other.get(name) ?? 0),
  };
}

function boxesByName({ dataset }: Report): ReadonlyMap<string, number> {
  const boxes = new Map<string, number>();
  for (const category of dataset.categories) {
    const name = categoryKey(category);
    boxes.set(name, (boxes.get(name) ?? 0) + category.annotations);
  }
  return boxes;
}

function groups(
  code: DistributionCode,
  first: Report['assignment']['perAspect'],
  second: Report['assignment']['perAspect'],
): Counted {
  const countOf = (list: typeof first, name: string) =>
    list.find(group => group.name === name)?.annotations ?? 0;
  const bins = [...new Set([...first, ...second].map(group => group.name))];
  return {
    code,
    bins,
    first: bins.map(name => countOf(first, name)),
    second: bins.map(name => countOf(second, name)),
  };
}

/** Null where the bins are not the same, as between versions. */
function histograms(code: DistributionCode, first: Histogram, second: Histogram): Counted | null {
  if (first.edges.join() !== second.edges.join()) return null;
  const bins = first.counts.map((_, bin) => binName(first, bin));
  return { code, bins, first: first.counts, second: second.counts };
}

/** Bins of counts, whose edges are one a bin, hold whole numbers; the last one is open. */
function binName({ edges, counts }: Histogram, bin: number): string {
  const low = edges[bin] ?? 0;
  const next = edges[bin + 1];
  if (next === undefined) return `${ENGLISH.count(low)}+`;
  if (edges.length > counts.length) return `${ENGLISH.ratio(low)}–${ENGLISH.ratio(next)}`;
  return next - 1 === low ? ENGLISH.count(low) : `${ENGLISH.count(low)}–${ENGLISH.count(next - 1)}`;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
