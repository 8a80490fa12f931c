import type { PilotPoint } from '../../../src/analysis/report/RunningPilot.ts';

/** The learning curve of a pair. */
export interface PilotCurve {
  readonly gamma: number;
  readonly alpha: number;
  /** By ascending step: the mean over the seeds that are as far. */
  readonly points: readonly { readonly step: number; readonly ap50: number }[];
}

/** One curve a pair, in the order in which pairs first appear. */
export function curvesOf(points: readonly PilotPoint[]): readonly PilotCurve[] {
  const pairs = new Map<string, PilotPoint[]>();
  for (const point of points) {
    const key = `${point.gamma} ${point.alpha}`;
    pairs.set(key, [...(pairs.get(key) ?? []), point]);
  }
  return [...pairs.values()].map(own => {
    const [{ gamma, alpha }] = own as [PilotPoint];
    const steps = [...new Set(own.map(({ step }) => step))].toSorted((a, b) => a - b);
    return { gamma, alpha, points: steps.map(step => ({ step, ap50: meanAt(own, step) })) };
  });
}

function meanAt(points: readonly PilotPoint[], step: number): number {
  const there = points.filter(point => point.step === step);
  return there.reduce((sum, { ap50 }) => sum + ap50, 0) / there.length;
}
