import type { Versions } from '../DynamicWords.ts';

/** What "focal-lens detectors" says. */
export const detectors = {
  gives: {
    recommendation: 'α and γ',
    published: 'published',
    counts: 'counts',
    points: 'points',
    queries: 'queries',
  },
  legend: {
    recommendation: 'every anchor counted; an α and a γ recommended',
    published: 'every anchor counted; the published α and γ, nothing simulated',
    counts: 'every anchor counted; its loss takes no such pair',
    points: 'boxes without a candidate; bounds on positives',
    queries: 'boxes beyond the queries, negatives per positive: exact',
  },
  versions: ({ from, to }: Versions): string => {
    if (from === null) return to === null ? '' : `up to ${to}`;
    if (to === null) return `from ${from}`;
    return from === to ? from : `${from} to ${to}`;
  },
  between: '; ',
};
