import type { AnnotationSource } from '../analysis/contract/sources/AnnotationSource.ts';
import type { ByteSource } from '../analysis/contract/sources/ByteSource.ts';
import type { Pause, Progress } from '../analysis/contract/Progress.ts';
import type { SimulationInputs } from '../analysis/contract/SimulationInputs.ts';
import { DEFAULT_DETECTOR } from '../analysis/detectors/defaultDetector.ts';
import type { DetectorSetup } from '../analysis/detectors/DetectorSetup.ts';
import type { DynamicDetector } from '../analysis/dynamic/explore/DynamicDetector.ts';
import type { MeasuredRun } from '../analysis/trainings/runs/MeasuredRun.ts';
import type { EmptyImages } from '../analysis/detectors/imageFilters.ts';
import type { Platform } from '../tasks/Platform.ts';
import type { AnyReport } from '../analysis/report/DynamicReport.ts';
import type { Report } from '../analysis/report/Report.ts';
import type { BackendChoice } from '../analysis/contract/BackendUsed.ts';
import type { AskedDetector } from '../tasks/detectorAsked.ts';
import { analyzeSource } from '../tasks/analyzeSource.ts';

export interface AnalyzeOptions {
  /** A preset by its name, or what `describeDetector` read from a config; RetinaNet of torchvision where absent. */
  readonly detector?: string | DetectorSetup | DynamicDetector | undefined;
  /** What is known about the training; null only counts, in a fraction of the time. */
  readonly simulation?: SimulationInputs | null | undefined;
  /** What computes the simulation; the fastest that starts where absent. */
  readonly backend?: BackendChoice | undefined;
  /** COCO results of a model on the same images. */
  readonly predictions?: ByteSource | undefined;
  readonly emptyImages?: EmptyImages | undefined;
  /** How many images one device pads together; 1 where absent. */
  readonly imagesPerBatch?: number | undefined;
  /** Whether the whole file must be valid, also where nothing is read from it. */
  readonly strict?: boolean | undefined;
  /** Which split of the set, such as `val`; the first where absent. */
  readonly split?: string | undefined;
  /** Works out the IoUs of all anchors on every image of a large set, and not on a sample of some thousands. */
  readonly exactHistogram?: boolean | undefined;
  /** Runs of the user's own, of `measuredRuns`; an empty list asks what to train first. */
  readonly runs?: readonly MeasuredRun[] | undefined;
  readonly progress?: Progress | undefined;
  /** Awaited about every 20 ms of work: lets others of the same thread run. */
  readonly pause?: Pause | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Analyzes one annotation file or folder.
 *
 * @throws FailureError when the file cannot be read or holds nothing to analyze, when the detector is unknown, and when it
 *   is cancelled
 * @returns for a detector that chooses its positives by its predictions a report in three tiers: `isDynamicReport`
 */
export interface Analyze {
  (source: AnnotationSource, options?: CountedOptions): Promise<Report>;
  (source: AnnotationSource, options?: AnalyzeOptions): Promise<AnyReport>;
}

/** With a detector whose anchors are counted, whatever its name. */
interface CountedOptions extends AnalyzeOptions {
  readonly detector?: DetectorSetup | undefined;
}

/** The analysis on one platform. */
export function analyzeWith(platform: Platform): Analyze {
  const run = async (
    source: AnnotationSource,
    options: AnalyzeOptions = {},
  ): Promise<AnyReport> => {
    const { detector = DEFAULT_DETECTOR, simulation = {}, backend = 'auto' } = options;
    const {
      predictions,
      emptyImages,
      imagesPerBatch,
      strict,
      split,
      exactHistogram,
      runs,
      progress,
      pause,
      signal,
    } = options;
    const settings = {
      ...asked(detector),
      simulation: simulation && { backend, inputs: simulation },
      predictions,
      emptyImages,
      imagesPerBatch,
      strict,
      split,
      exactHistogram,
      runs,
    };
    return analyzeSource(source, settings, platform, { progress, pause, signal });
  };
  // What is returned follows from the detector alone, which TypeScript cannot see.
  return run as Analyze;
}

function asked(detector: NonNullable<AnalyzeOptions['detector']>): AskedDetector {
  if (typeof detector === 'string') return { detector };
  const { name } = detector;
  return 'counts' in detector
    ? { detector: name, dynamic: detector }
    : { detector: name, setup: detector };
}
