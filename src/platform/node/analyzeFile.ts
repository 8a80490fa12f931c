import type { OnStage } from '../../analysis/contract/AnalysisStage.ts';
import type { Pause, Progress } from '../../analysis/contract/Progress.ts';
import type { AnyReport } from '../../analysis/report/DynamicReport.ts';
import type { Report } from '../../analysis/report/Report.ts';
import type { AnalysisRequest } from '../../tasks/AnalysisRequest.ts';
import type { OnData } from '../../analysis/pipeline/tellData.ts';
import { checkUsable, conclude } from '../../analysis/pipeline/conclude.ts';
import { withEmptyImages } from '../../analysis/detectors/imageFilters.ts';
import type { DetectorSetup } from '../../analysis/detectors/DetectorSetup.ts';
import { conventionOfPart } from '../../analysis/parts/conventionOfPart.ts';
import { countPart } from '../../analysis/parts/countPart.ts';
import { sourceOf } from '../../analysis/parts/mergeParts.ts';
import type { Part } from '../../analysis/parts/Part.ts';
import { analyzeSource } from '../../tasks/analyzeSource.ts';
import { type AskedDetector, countedAsked } from '../../tasks/detectorAsked.ts';
import { annotationSource, givenAnnotations } from './files/annotationSource.ts';
import { fileSource } from './files/fileSource.ts';
import { nodePlatform, type NodeFiles } from './nodePlatform.ts';
import { loadHeadsModule } from './wasm/loadHeadsModule.ts';
import { loadSweepModule } from './wasm/loadSweepModule.ts';

export interface AnalyzeFileOptions extends NodeFiles {
  readonly progress?: Progress;
  readonly pause?: Pause;
  readonly signal?: AbortSignal;
  readonly onStage?: OnStage | undefined;
  readonly onData?: OnData | undefined;
}

/**
 * Analyzes what a request names, with Node's files, threads and TensorFlow.js backends.
 *
 * @throws FailureError when the file cannot be analyzed or the detector is unknown
 */
export async function analyzeFile(
  request: AnalysisRequest,
  options: AnalyzeFileOptions,
): Promise<AnyReport> {
  const { file, predictions, ...settings } = request;
  const { progress, pause, signal, onStage, onData } = options;
  const source = await givenAnnotations(file);
  return analyzeSource(
    source,
    { ...settings, predictions: predictions && (await fileSource(predictions.path)) },
    nodePlatform(options),
    { progress, pause, signal, onStage, onData },
  );
}

/** What a part of a set is counted by. */
export type CountRequest = Omit<AnalysisRequest, 'simulation' | 'file'> & {
  readonly file: { readonly path: string };
};

/**
 * Counts a file as a part of a set.
 *
 * @param program version of the program
 * @throws FailureError when the file cannot be counted or the detector is unknown
 */
export async function countFile(
  request: CountRequest,
  program: string,
  options: AnalyzeFileOptions,
): Promise<Part> {
  return countPart(await annotationSource(request.file.path), {
    ...countingWith(request, options),
    program,
    predictions: request.predictions && (await fileSource(request.predictions.path)),
  });
}

/**
 * The report of a part, or of several as one.
 *
 * @param setup that it was counted for
 * @throws FailureError `nothing-usable`, `backend-unavailable`, `cancelled`
 */
export async function concludePart(
  part: Part,
  setup: DetectorSetup,
  simulation: AnalysisRequest['simulation'],
  { wasmFolder, ...watching }: AnalyzeFileOptions,
): Promise<Report> {
  const found = { setup, source: sourceOf(part), ...conventionOfPart(part) };
  checkUsable(part.summary, found);
  return conclude(part.summary, {
    ...watching,
    ...found,
    sweepModule: loadSweepModule(wasmFolder),
    loadHeads: () => loadHeadsModule(wasmFolder),
    startBackend:
      simulation && (() => nodePlatform({ wasmFolder }).startBackend(simulation.backend)),
    inputs: simulation?.inputs,
  });
}

/** The detector that a request names. @throws FailureError `unknown-detector`, `detector-dynamic` */
export function setupOf({
  emptyImages,
  ...asked
}: AskedDetector & Pick<AnalysisRequest, 'emptyImages'>): DetectorSetup {
  return withEmptyImages(countedAsked(asked, 'parts'), emptyImages);
}

function countingWith(request: Omit<AnalysisRequest, 'simulation'>, options: AnalyzeFileOptions) {
  const { startBackend: _, loadHeads: _heads, ...means } = nodePlatform(options);
  const { progress, pause, signal } = options;
  return {
    setup: setupOf(request),
    strict: request.strict,
    split: request.split,
    boxes: request.boxes,
    labelsOnly: request.labelsOnly,
    exactHistogram: request.exactHistogram,
    imagesPerBatch: request.imagesPerBatch,
    ...means,
    progress,
    pause,
    signal,
  };
}
