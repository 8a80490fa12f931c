import path from 'node:path';
import * as vscode from 'vscode';
import type { Plan } from '../../analysis/trainings/plans/Plan.ts';
import type { ConfigFacts } from '../../tasks/configFacts.ts';
import { readPlan } from '../../tasks/plans/readPlan.ts';
import { isThere } from '../configs/editorConfigHost.ts';
import { factsOf } from '../configs/factsOf.ts';
import { mayRead } from '../configs/outsideFiles.ts';
import { editorRunFiles } from './editorRunFiles.ts';
import type { RunSource } from './StoredRun.ts';

interface PlanOfRuns {
  readonly source: Extract<RunSource, { kind: 'plan' }>;
  /** What its runs are trained with; null where the config is not there, or outside of the workspace. */
  readonly config: ConfigFacts | null;
}

/** @throws FailureError `plan-unusable`; what a log of its runs is refused with */
export async function planSource(uri: vscode.Uri): Promise<PlanOfRuns> {
  const { plan } = await readPlan(uri, editorRunFiles);
  const config = configOf(uri, plan);
  return {
    source: { kind: 'plan', uri: uri.toString() },
    config: mayRead(config) && (await isThere(config)) ? await factsOf(config) : null,
  };
}

function configOf(uri: vscode.Uri, { directory, config }: Plan): vscode.Uri {
  return uri.scheme === 'file'
    ? vscode.Uri.file(path.resolve(directory, config))
    : uri.with({ path: path.posix.resolve(directory, config) });
}
