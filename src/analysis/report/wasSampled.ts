import type { Report } from './Report.ts';

/** Whether nothing was simulated because a balanced sample stands between anchors and loss. */
export function wasSampled({ recommendation, advice = [] }: Report): boolean {
  return (
    recommendation === undefined &&
    advice.some(
      ({ code, evidence }) =>
        code === 'sampling-and-focal' && evidence['foregroundShare'] !== undefined,
    )
  );
}
