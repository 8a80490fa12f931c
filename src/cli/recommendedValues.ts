import { inputsWithConfig } from '../analysis/configs/reading/statedInputs.ts';
import { fail } from '../analysis/contract/Failure.ts';
import type { SimulationInputs } from '../analysis/contract/SimulationInputs.ts';
import type { BackendChoice } from '../tasks/AnalysisRequest.ts';
import type { DetectorAtHand } from './detectorFor.ts';
import type { Report } from '../analysis/report/Report.ts';
import type { Environment } from './Environment.ts';
import { type RecommendedPair, savedRecommendation } from './savedReport.ts';
import { terminalProgress } from './terminalProgress.ts';

/** How an annotation file is analyzed; a saved report has been. */
export interface HowToAnalyze {
  readonly detector: () => Promise<DetectorAtHand>;
  readonly simulation: { readonly backend: BackendChoice; readonly inputs: SimulationInputs };
}

/**
 * α and γ recommended for a dataset: out of a saved report, or from analyzing the annotation file now.
 *
 * @throws FailureError
 */
export async function recommendedValues(
  file: string,
  how: HowToAnalyze,
  environment: Environment,
): Promise<RecommendedPair> {
  const saved = savedRecommendation(file);
  if (saved !== null) return saved;
  const { recommendation, simulation } = await analyzed(file, how, environment);
  if (recommendation !== undefined) {
    const { alpha, gamma } = recommendation;
    return { alpha, gamma, surface: simulation ?? null };
  }
  const message = `Nothing is recommended for ${file} with this detector; give --alpha and --gamma.`;
  return fail({ code: 'arguments', message });
}

async function analyzed(
  file: string,
  how: HowToAnalyze,
  environment: Environment,
): Promise<Report> {
  const { training = {}, ...detector } = await how.detector();
  const { backend, inputs } = how.simulation;
  const simulation = { backend, inputs: inputsWithConfig(inputs, training) };
  const progress = terminalProgress(environment);
  const request = { file: { path: file }, ...detector, simulation };
  return environment.analyze(request, { progress: progress.show }).finally(progress.clear);
}
