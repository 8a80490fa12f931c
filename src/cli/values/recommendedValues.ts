import type { FocalLossValues } from '../../analysis/configs/edits/FocalLossSite.ts';
import { mergeTrainingInputs } from '../../analysis/configs/reading/trainingFromConfig.ts';
import type { SimulationInputs } from '../../analysis/contract/SimulationInputs.ts';
import type { BackendChoice } from '../../analysis/contract/BackendUsed.ts';
import type { ChosenDetector } from '../options/detectorFromOptions.ts';
import type { Report } from '../../analysis/report/Report.ts';
import type { Environment } from '../Environment.ts';
import { savedReport } from './savedReport.ts';
import { recommendationOf } from '../../tasks/recommendForConfig.ts';
import { countedAsked } from '../../tasks/detectorAsked.ts';
import { requireCounted } from '../../tasks/requireCounted.ts';
import { terminalProgress } from '../terminal/terminalProgress.ts';

/** How an annotation file is analyzed; a saved report has been. */
export interface AnalysisMeans {
  readonly detector: () => Promise<ChosenDetector>;
  readonly simulation: { readonly backend: BackendChoice; readonly inputs: SimulationInputs };
}

/**
 * α and γ recommended for a dataset: out of a saved report, or from analyzing the annotation file now.
 *
 * @throws FailureError
 */
export async function recommendedValues(
  file: string,
  how: AnalysisMeans,
  environment: Environment,
): Promise<FocalLossValues> {
  const saved = savedReport(file);
  if (saved !== null) return saved.values;
  return recommendationOf(await analyzed(file, how, environment));
}

async function analyzed(
  file: string,
  how: AnalysisMeans,
  environment: Environment,
): Promise<Report> {
  const { training = {}, ...detector } = await how.detector();
  // Said before any data is read.
  countedAsked(detector, 'pair');
  const { backend, inputs } = how.simulation;
  const simulation = { backend, inputs: mergeTrainingInputs(inputs, training) };
  const progress = terminalProgress(environment);
  const request = { file: { path: file }, ...detector, simulation };
  const ended = environment.analyze(request, { progress: progress.show });
  return requireCounted(await ended.finally(progress.clear));
}
