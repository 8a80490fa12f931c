import type { Report } from '../Report.ts';

/** Whether nothing was simulated because a balanced sample of the anchors is taken before the loss. */
export function wasSampled({ detector, recommendation }: Report): boolean {
  return recommendation === undefined && detector.sampling === 'balanced';
}
