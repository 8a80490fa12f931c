import type { ProgressReport } from '../../analysis/contract/Progress.ts';

const STAGES = ['scan', 'assign', 'simulate'] as const;

/** Share of a whole analysis that is done, in [0, 1), which never falls; how long its stages take differs from file to file. */
export function overallShare(progress: ProgressReport | null): number {
  if (progress === null) return 0;
  const { stage, share } = progress;
  if (stage === 'count') return 1 / STAGES.length;
  const within = Number.isFinite(share) ? Math.min(share, 0.99) : 0;
  return (STAGES.indexOf(stage) + within) / STAGES.length;
}
