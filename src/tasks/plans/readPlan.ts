import { isFailureError } from '../../analysis/contract/failures/Failure.ts';
import type { RunRemark } from '../../analysis/contract/RunRemark.ts';
import {
  MARKS,
  type Plan,
  type PlannedRun,
  RUNS_FOLDER,
} from '../../analysis/trainings/plans/Plan.ts';
import { planFromJson } from '../../analysis/trainings/plans/planJson.ts';
import { type RunState, runState } from '../../analysis/trainings/plans/RunState.ts';
import type { RunRow } from '../../analysis/trainings/runs/Learned.ts';
import type { PairedFile } from '../../analysis/trainings/runs/PairedRecord.ts';
import { readRunFile } from '../readRunFile.ts';
import type { RunFiles } from '../RunFiles.ts';

/** A plan, what its finished runs reached, and which are missing. */
export interface ReadPlan {
  readonly plan: Plan;
  readonly files: readonly PairedFile[];
  readonly missing: readonly RunRemark[];
  /** The missing ones as rows. */
  readonly planned: readonly RunRow[];
}

/** Plans of a thousand runs are smaller. */
const MOST_BYTES = 4_000_000;

/**
 * A plan with the logs of its finished runs. A run that has not finished says nothing: its last evaluation is of a shorter
 * training.
 *
 * @param place of the plan itself
 * @throws FailureError `plan-unusable`; what a damaged log is refused with
 */
export async function readPlan<P>(place: P, shell: RunFiles<P>): Promise<ReadPlan> {
  const file = shell.nameOf(place);
  const plan = planFromJson(file, await shell.text(place, MOST_BYTES));
  const files: PairedFile[] = [];
  const missing: RunRemark[] = [];
  const planned: RunRow[] = [];
  for (const run of plan.runs) {
    const folder = shell.join(place, '..', RUNS_FOLDER, run.name);
    const state = await stateOf(folder, shell);
    const read = state === 'done' ? await finished(folder, run, shell) : null;
    if (read !== null) files.push(read);
    else {
      const { name, gamma, alpha, seed } = run;
      const status = state === 'done' ? 'no-log' : state;
      missing.push({ code: 'run-missing', name, state: status });
      const row = { gamma, alpha, score: null, seed: String(seed), status } as const;
      planned.push({ ...row, place: { file: name, line: null } });
    }
  }
  return { plan, files, missing, planned };
}

async function stateOf<P>(folder: P, { kindOf, join }: RunFiles<P>): Promise<RunState> {
  const there = new Set<keyof typeof MARKS>();
  for (const mark of ['done', 'failed', 'started'] as const)
    if ((await kindOf(join(folder, MARKS[mark]))) !== null) there.add(mark);
  return runState(mark => there.has(mark));
}

/** Null where its folder holds no log. */
async function finished<P>(
  folder: P,
  { gamma, alpha, seed }: PlannedRun,
  shell: RunFiles<P>,
): Promise<PairedFile | null> {
  try {
    const { file } = await readRunFile(folder, { gamma, alpha }, shell);
    const own = String(seed);
    return { ...file, records: file.records.map(record => ({ ...record, seed: own })) };
  } catch (thrown) {
    if (isFailureError(thrown) && thrown.failure.code === 'runs-unusable')
      if (thrown.failure.reason === 'no-log-in-folder') return null;
    throw thrown;
  }
}
