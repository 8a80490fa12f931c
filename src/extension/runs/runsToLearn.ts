import * as vscode from 'vscode';
import { asFailure, type Failure } from '../../analysis/contract/failures/Failure.ts';
import type { RunRemark } from '../../analysis/contract/RunRemark.ts';
import type { RunRow } from '../../analysis/trainings/runs/Learned.ts';
import type { PairedFile } from '../../analysis/trainings/runs/PairedRecord.ts';
import { readPlan } from '../../tasks/plans/readPlan.ts';
import { editorRunFiles } from './editorRunFiles.ts';
import type { StoredRun } from './StoredRun.ts';

/** Stored runs as an analysis takes them. */
export interface RunsAtHand {
  readonly files: readonly PairedFile[];
  /** Runs of plans that have not finished. */
  readonly planned: readonly RunRow[];
  readonly missing: readonly RunRemark[];
  /** Plans that cannot be read now. */
  readonly failures: readonly Failure[];
}

type Sourced = Pick<StoredRun, 'source'>;

/** @param stored of one basis */
export async function runsToLearn(stored: readonly Sourced[]): Promise<RunsAtHand> {
  const files: PairedFile[] = [];
  const planned: RunRow[] = [];
  const missing: RunRemark[] = [];
  const failures: Failure[] = [];
  for (const { source } of stored) {
    if (source.kind === 'file') files.push(source.file);
    if (source.kind !== 'plan') continue;
    try {
      const read = await readPlan(vscode.Uri.parse(source.uri), editorRunFiles);
      files.push(...read.files);
      planned.push(...read.planned);
      missing.push(...read.missing);
    } catch (thrown) {
      failures.push(asFailure(thrown));
    }
  }
  return { files: [...files, ...typedRuns(stored)], planned, missing, failures };
}

/** What was typed is one table: its scores are all shares, or all per cent. */
function typedRuns(stored: readonly Sourced[]): readonly PairedFile[] {
  const records = stored.flatMap(({ source }) => (source.kind === 'typed' ? [source.record] : []));
  if (records.length === 0) return [];
  const file = vscode.l10n.t('typed in');
  const named = records.map(record => ({ ...record, place: { file, line: null } }));
  const whole = { scale: null, cutOff: null, restarted: false, config: null } as const;
  return [{ file, format: 'csv', records: named, ...whole }];
}
