import fs from 'node:fs';
import path from 'node:path';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import { planToJson } from '../../analysis/trainings/plans/planJson.ts';
import { runScript } from '../../analysis/trainings/plans/scripts/runScript.ts';
import { slurmScript } from '../../analysis/trainings/plans/scripts/slurmScript.ts';
import type { PlannedRuns } from '../../tasks/plans/planRuns.ts';
import { writeFailure } from '../../platform/node/files/fileFailure.ts';
import { writeFile } from '../../platform/node/writing/writeFile.ts';

const PLAN_FILE = 'plan.json';
const SCRIPT = 'run.sh';
const SLURM = 'slurm.sh';

/** What was written, by their names as people pass them on. */
export interface WrittenPlan {
  readonly plan: string;
  readonly script: string;
  readonly slurm: string;
}

/**
 * The files of a plan in their folder, and the copies of the config beside it. The plan itself is written last: where it is,
 * everything is.
 *
 * @throws FailureError `not-writable`
 */
export function writePlan(folder: string, { plan, copies }: PlannedRuns): WrittenPlan {
  try {
    fs.mkdirSync(folder, { recursive: true });
  } catch (thrown) {
    return fail(writeFailure(folder, thrown));
  }
  const at = (name: string) => path.join(folder, name);
  for (const { file, text } of copies) writeFile(file, text);
  writeFile(at(SCRIPT), runScript(plan));
  writeFile(at(SLURM), slurmScript(path.resolve(at(SCRIPT)), plan.runs.length));
  writeFile(at(PLAN_FILE), planToJson(plan));
  return { plan: at(PLAN_FILE), script: at(SCRIPT), slurm: at(SLURM) };
}

/**
 * Says before minutes of work that something is in the way: a plan is never written over another one, nor over a config.
 *
 * @throws FailureError `arguments`
 */
export function requireFree(folder: string, copies: readonly string[] = []): void {
  const files = [PLAN_FILE, SCRIPT, SLURM].map(name => path.join(folder, name));
  for (const file of [...files, ...copies])
    if (fs.existsSync(file))
      fail({ code: 'arguments', message: `${file} exists: name another --output folder.` });
}
