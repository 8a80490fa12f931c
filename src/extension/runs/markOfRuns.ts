import type * as vscode from 'vscode';
import type { AnalysisRequest } from '../../tasks/AnalysisRequest.ts';
import { basisOf } from './basisOf.ts';
import type { RunStore } from './RunStore.ts';

/** Changes with the runs that are stored for an analysis. @throws FailureError as `basisOf` */
export function markOfRuns(store: RunStore, dataset: vscode.Uri, request: AnalysisRequest): string {
  return store
    .of(basisOf(dataset, request))
    .map(({ id }) => id)
    .join();
}
