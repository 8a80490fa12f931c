import fs from 'node:fs';
import path from 'node:path';
import { isFailureError } from '../../analysis/contract/Failure.ts';
import type { RunRemark } from '../../analysis/contract/RunRemark.ts';
import { MARKS, type Plan, type PlannedRun, RUNS_FOLDER } from '../../analysis/plans/Plan.ts';
import { planFromJson } from '../../analysis/plans/planJson.ts';
import { runState } from '../../analysis/plans/RunState.ts';
import type { PairedFile } from '../../analysis/runs/PairedRecord.ts';
import type { Environment } from '../Environment.ts';
import { readText } from '../readText.ts';
import { readRunFile } from './readRunFile.ts';

/** A plan, what its finished runs reached, and which are missing. */
export interface ReadPlan {
  readonly plan: Plan;
  readonly files: readonly PairedFile[];
  readonly missing: readonly RunRemark[];
}

/**
 * A plan with the logs of its finished runs. A run that has not finished says nothing: its last evaluation is of a shorter
 * training.
 *
 * @throws FailureError `plan-unusable`; what a damaged log is refused with
 */
export async function readPlan(file: string, environment: Environment): Promise<ReadPlan> {
  const plan = planFromJson(file, readText(file).text);
  const files: PairedFile[] = [];
  const missing: RunRemark[] = [];
  for (const run of plan.runs) {
    const folder = path.join(path.dirname(file), RUNS_FOLDER, run.name);
    const state = runState(mark => fs.existsSync(path.join(folder, MARKS[mark])));
    const read = state === 'done' ? await finished(folder, run, environment) : null;
    if (read !== null) files.push(read);
    else missing.push({ code: 'run-missing', name: run.name, state: missingState(state) });
  }
  return { plan, files, missing };
}

/** Null where its folder holds no log. */
async function finished(
  folder: string,
  { gamma, alpha, seed }: PlannedRun,
  environment: Environment,
): Promise<PairedFile | null> {
  try {
    const read = await readRunFile(folder, { gamma, alpha }, environment);
    const own = String(seed);
    return { ...read, records: read.records.map(record => ({ ...record, seed: own })) };
  } catch (thrown) {
    if (isFailureError(thrown) && thrown.failure.code === 'runs-unusable')
      if (thrown.failure.reason === 'no-log-in-folder') return null;
    throw thrown;
  }
}

function missingState(state: ReturnType<typeof runState>) {
  return state === 'done' ? 'no-log' : state;
}
