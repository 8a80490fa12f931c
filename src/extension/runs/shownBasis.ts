import type * as vscode from 'vscode';
import type { SimulationInputs } from '../../analysis/contract/SimulationInputs.ts';
import { type Analysis, targetOf } from '../analysis/Analysis.ts';
import { requestFor } from '../configs/requestFor.ts';
import type { AnalysisTarget } from '../analysis/AnalysisTarget.ts';
import { basisOf } from './basisOf.ts';

/** What runs that are added to an analysis belong to. */
export interface ShownBasis {
  readonly target: AnalysisTarget;
  readonly dataset: vscode.Uri;
  readonly basis: string;
  /** What settings and config say of the training, before any run does. */
  readonly inputs: SimulationInputs;
}

/** @throws FailureError where a config can no longer be read */
export async function shownBasis(analysis: Analysis): Promise<ShownBasis> {
  const target = targetOf(analysis);
  const request = await requestFor(target);
  const { file: dataset } = analysis;
  const inputs = request.simulation?.inputs ?? {};
  return { target, dataset, basis: basisOf(dataset, request), inputs };
}
