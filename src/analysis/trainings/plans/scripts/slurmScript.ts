import { quoted } from './quoted.ts';

/**
 * A job array of Slurm with one task a run. A finished run is passed over there, too, so that the whole array can be submitted
 * again. What a site wants to know more, a partition or a GPU, is said to `sbatch`.
 *
 * @param script the absolute path of the plan's own script: Slurm runs a copy of this one elsewhere
 */
export function slurmScript(script: string, runs: number): string {
  return `#!/bin/sh
#SBATCH --job-name=focal-lens
#SBATCH --array=1-${runs}
# Submit it with what your site wants to know: sbatch --partition=... --gres=gpu:1 slurm.sh
exec sh ${quoted(script)} "$SLURM_ARRAY_TASK_ID"
`;
}
