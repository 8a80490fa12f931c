import { comparePairs } from '../../../src/analysis/pilot/comparison/comparePairs.ts';
import type { PilotRun } from '../../../src/analysis/pilot/training/PilotRun.ts';
import type { PilotReport } from '../../../src/analysis/report/PilotReport.ts';

const PAIRS = [
  { gamma: 2, alpha: 0.25, role: 'default' },
  { gamma: 0.5, alpha: 0.75, role: 'recommended' },
  { gamma: 1, alpha: 0.5, role: 'neighbour' },
] as const;

const runOf = (at: number, seed: number, ap50: number | null): PilotRun => ({
  gamma: PAIRS[at]?.gamma ?? 0,
  alpha: PAIRS[at]?.alpha ?? 0,
  seed,
  steps: 544,
  ap50,
  ap: ap50,
  divergedAt: ap50 === null ? 77 : null,
  curve:
    ap50 === null
      ? []
      : [{ step: 544, loss: 1.25, ap50, foregroundScore: 0.5, backgroundScore: 0.02 }],
  milliseconds: 60_000,
});

/** Two seeds a pair, both with the same AP50; null where a pair diverged. */
export function pilotReportOf(
  scores: readonly (number | null)[],
  changes: Partial<PilotReport> = {},
) {
  const runs = scores.flatMap((ap50, at) => [0, 1].map(seed => runOf(at, seed, ap50)));
  const report: PilotReport = {
    ...comparePairs(PAIRS, runs, 544),
    file: 'train.json',
    detector: 'retinanet-torchvision',
    seeds: [0, 1],
    steps: 544,
    batch: 8,
    channels: 32,
    optimiser: 'adamw',
    size: { longer: 160, medianBox: 25.3, negativesPerPositive: 31.4, backgroundWeight: 9.87 },
    images: { used: 364, trained: 273, heldOut: 91, eligible: 364, faults: [] },
    outcome: {
      recommended: { gamma: 0.5, alpha: 0.75 },
      pair: { gamma: 0.5, alpha: 0.75 },
      needed: 0.175,
      believed: {
        gamma: 0.5,
        alpha: 0.75,
        overDefault: { value: 0.04, low: -0.01, high: 0.09 },
      },
    },
    seconds: 300,
    ...changes,
  };
  return report;
}

/** Pilots of which a pair diverged, with two images that are cut off. */
export const pilotReportWithFaults = (): PilotReport =>
  pilotReportOf([0.5, 0.56, null], {
    images: {
      used: 364,
      trained: 273,
      heldOut: 91,
      eligible: 364,
      faults: [{ fault: 'cut-off', count: 2 }],
    },
  });
