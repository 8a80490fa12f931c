import * as vscode from 'vscode';
import { quoted } from '../../analysis/trainings/plans/scripts/quoted.ts';
import { showInformation } from '../ui/messages.ts';
import type { WrittenPlan } from './writePlanFiles.ts';

/** Says how a plan is started and how its results are read, and puts the command on the clipboard where it is wanted. */
export async function offerStart({ script, slurm }: WrittenPlan, runs: number): Promise<void> {
  const start = `sh ${quoted(script.fsPath)}`;
  const shell = vscode.l10n.t('Copy Command');
  const cluster = vscode.l10n.t('Copy for Slurm');
  const text = vscode.l10n.t(
    '{0} runs are planned. Start them in a terminal with "{1}"; what is finished is skipped when you start it again. Then analyze again: finished runs are read from the plan.',
    runs,
    start,
  );
  const answer = await showInformation(text, shell, cluster);
  if (answer === shell) await vscode.env.clipboard.writeText(start);
  if (answer === cluster) await vscode.env.clipboard.writeText(`sbatch ${quoted(slurm.fsPath)}`);
}
