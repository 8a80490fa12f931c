import * as vscode from 'vscode';
import { asFailure } from '../../analysis/contract/failures/Failure.ts';
import { METRICS } from '../../analysis/trainings/runs/MeasuredRun.ts';
import type { PairedRecord } from '../../analysis/trainings/runs/PairedRecord.ts';
import { askToAnalyze } from '../analyzeFirst.ts';
import { runAnalysis } from '../targets/analyzeDataset.ts';
import { showFailure } from '../showFailure.ts';
import { showInformation } from '../ui/messages.ts';
import { pickItem } from '../ui/pickItem.ts';
import type { RunTools } from './RunTools.ts';
import { shownBasis } from './shownBasis.ts';
import type { StoredRun } from './StoredRun.ts';

interface Item extends vscode.QuickPickItem {
  readonly run: StoredRun;
  /** Of the only run to remove; undefined for all that a source holds. */
  readonly line: number | null | undefined;
}

/** *Remove a Measured Run…*: lists the runs of the dataset with where each comes from; the chosen one is forgotten. */
export async function removeRun({ session, runs, log }: RunTools): Promise<void> {
  const { shown } = session;
  if (shown === null) {
    void askToAnalyze();
    return;
  }
  try {
    const { basis, dataset, target } = await shownBasis(shown);
    const own = runs.all.filter(run => run.dataset === dataset.toString());
    if (own.length === 0) {
      void showInformation(vscode.l10n.t('No runs were added to this dataset.'));
      return;
    }
    const item = await pickItem(
      own.flatMap(run => itemsOf(run, run.basis === basis)),
      {
        title: vscode.l10n.t('Remove a measured run'),
        placeHolder: vscode.l10n.t('Choose the run to remove; its files stay as they are'),
        matchOnDescription: true,
      },
    );
    if (item === undefined) return;
    await runs.remove(item.run.id, item.line);
    if (item.run.basis === basis) await runAnalysis(session, log, target);
  } catch (thrown) {
    showFailure(asFailure(thrown), log);
  }
}

function itemsOf(run: StoredRun, counts: boolean): readonly Item[] {
  const { source } = run;
  const detail = counts ? '' : vscode.l10n.t('of another detector or training: not used here');
  switch (source.kind) {
    case 'typed': {
      const description = vscode.l10n.t('typed in');
      return [{ label: labelOf(source.record), description, detail, run, line: undefined }];
    }
    case 'file':
      return source.file.records.map(record => {
        const { file, line } = record.place;
        const description = line === null ? file : `${file}:${line}`;
        return { label: labelOf(record), description, detail, run, line };
      });
    case 'pilot': {
      const description = vscode.l10n.t('measured on images');
      const label = vscode.l10n.t('All pilots');
      return [{ label, description, detail, run, line: undefined }];
    }
    case 'plan': {
      const description = vscode.workspace.asRelativePath(vscode.Uri.parse(source.uri));
      const label = vscode.l10n.t('All runs of a plan');
      return [{ label, description, detail, run, line: undefined }];
    }
  }
}

function labelOf({ gamma, alpha, scores, seed }: PairedRecord): string {
  const metric = METRICS.find(name => scores[name] !== undefined);
  const score = metric === undefined ? [] : [`${metric} ${scores[metric]}`];
  const own = seed === null ? [] : [vscode.l10n.t('seed {0}', seed)];
  return [`γ ${gamma}, α ${alpha}`, ...score, ...own].join(' · ');
}
