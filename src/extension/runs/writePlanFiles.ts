import * as vscode from 'vscode';
import { systemDetail } from '../../analysis/contract/failures/Detail.ts';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import { planToJson } from '../../analysis/trainings/plans/planJson.ts';
import { runScript } from '../../analysis/trainings/plans/scripts/runScript.ts';
import { slurmScript } from '../../analysis/trainings/plans/scripts/slurmScript.ts';
import type { ConfigAnswers } from '../../protocol/configs.ts';
import { isThere } from '../configs/editorConfigHost.ts';

export interface WrittenPlan {
  readonly plan: vscode.Uri;
  readonly script: vscode.Uri;
  readonly slurm: vscode.Uri;
}

const FOLDER = 'focal-lens-plan';

/** A folder for a plan that is not there yet: no plan is written over another one. */
export async function freeFolder(parent: vscode.Uri): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const name = number === 1 ? FOLDER : `${FOLDER}-${number}`;
    const folder = vscode.Uri.joinPath(parent, name);
    if (!(await isThere(folder))) return folder;
  }
}

/**
 * The files of a plan in their folder, and the copies of the config beside it. The plan itself is written last: where it is,
 * everything is.
 *
 * @throws FailureError `not-writable`
 */
export async function writePlanFiles(
  folder: vscode.Uri,
  config: vscode.Uri,
  { plan, copies }: ConfigAnswers['plan'],
): Promise<WrittenPlan> {
  const at = (name: string) => vscode.Uri.joinPath(folder, name);
  const written = { plan: at('plan.json'), script: at('run.sh'), slurm: at('slurm.sh') };
  const beside = copies.map(({ file, text }) => {
    return { file: vscode.Uri.joinPath(config, '..', file), text };
  });
  for (const { file } of beside) if (await isThere(file)) refuseOver(file);
  await vscode.workspace.fs.createDirectory(folder);
  for (const { file, text } of beside) await write(file, text);
  await write(written.script, runScript(plan));
  await write(written.slurm, slurmScript(written.script.fsPath, plan.runs.length));
  await write(written.plan, planToJson(plan));
  return written;
}

function refuseOver(file: vscode.Uri): never {
  const name = vscode.workspace.asRelativePath(file);
  return fail({ code: 'not-writable', file: name, reason: { kind: 'in-the-way', file: name } });
}

async function write(file: vscode.Uri, text: string): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  } catch (thrown) {
    const name = vscode.workspace.asRelativePath(file);
    fail({ code: 'not-writable', file: name, reason: systemDetail(thrown) });
  }
}
