import { amount } from '../plural.ts';
/** What the log of a build says on limits; numbers come formatted. */
export const check = {
  limits: {
    'background-per-foreground': 'background anchors for 1 foreground anchor',
    unmatched: 'boxes without a foreground anchor',
    problems: 'suspicious records',
  },
  /** Where there is no value. */
  none: {
    'background-per-foreground': 'no foreground',
    unmatched: 'no boxes',
    problems: 'none',
  },
  passed: 'ok',
  failed: 'FAILED',
  found: 'found',
  atMost: 'at most',
  headline: (file: string, detector: string, verdict: string) =>
    `${file} with ${detector}: ${verdict}`,
  allKept: (limits: number) => `within ${amount(limits, 'limit')}`,
  more: (count: string) => `and ${count} more (--all names them)`,
  notKept: (failed: number, limits: number) => `${failed} of ${amount(limits, 'limit')} exceeded`,
};
