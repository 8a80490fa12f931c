import type * as vscode from 'vscode';
import { canonicalJson } from '../../analysis/contract/text/canonicalJson.ts';
import { setupDigest } from '../../analysis/detectors/setupDigest.ts';
import type { AnalysisRequest } from '../../tasks/AnalysisRequest.ts';
import { countedAsked } from '../../tasks/detectorAsked.ts';
import { statedValues } from '../../tasks/statedValues.ts';

/**
 * All that runs have to share to be learned from together, as a text: the annotation file, the detector, and what is said of
 * its training. How the simulation is computed is no part of it.
 *
 * @throws FailureError `unknown-detector`, `detector-dynamic`
 */
export function basisOf(
  dataset: vscode.Uri,
  { emptyImages, simulation, ...asked }: AnalysisRequest,
): string {
  const own = countedAsked(asked, 'pair');
  const { origins: _, ...inputs } = simulation?.inputs ?? {};
  return canonicalJson({
    dataset: dataset.toString(),
    digest: setupDigest(own),
    leavesOut: own.leavesOut,
    stated: statedValues(own.stated ?? {}),
    emptyImages,
    inputs,
  });
}
