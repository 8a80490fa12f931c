import { CROSS_ENTROPY, lossShares } from './lossShares.ts';
import type { Report } from '../Report.ts';

/** The finding of a report. */
export type Headline =
  | { readonly code: 'nothing-countable' }
  | { readonly code: 'left-out' }
  | { readonly code: 'no-foreground'; readonly background: number }
  | { readonly code: 'ratio'; readonly backgroundPerForeground: number };

export function headlineOf({ assignment }: Report): Headline {
  const { anchors, background, backgroundPerForeground, leftOutImages } = assignment;
  if (anchors === 0)
    return { code: leftOutImages === undefined ? 'nothing-countable' : 'left-out' };
  return backgroundPerForeground === null
    ? { code: 'no-foreground', background }
    : { code: 'ratio', backgroundPerForeground };
}

/** Share of the γ = 0 loss that easy background makes, which focal loss is there for; null without a simulation. */
export function easyBackgroundOf({ difficulty }: Report): number | null {
  return difficulty === undefined ? null : lossShares(difficulty, CROSS_ENTROPY).easyBackground;
}
