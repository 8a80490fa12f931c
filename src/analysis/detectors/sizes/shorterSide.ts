import type { DetectorSetup } from '../DetectorSetup.ts';

/** Pixels of the shorter side of the network input, as the detector asks for it; of several training sizes the largest. */
export function shorterSide({ resize }: Pick<DetectorSetup, 'resize'>): number {
  return Math.max(
    ...resize.map(rule => {
      if (rule.kind === 'fixed') return Math.min(rule.height, rule.width);
      return rule.kind === 'letterbox' ? rule.side : rule.shorterSide;
    }),
  );
}
