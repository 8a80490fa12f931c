import type { ConfigHost } from '../analysis/configs/tree/openConfig.ts';
import type { OnStage } from '../analysis/contract/AnalysisStage.ts';
import type { Progress } from '../analysis/contract/Progress.ts';
import type { Explored, ExploreRequest } from '../tasks/exploreDataset.ts';
import type { AnalysisRequest } from '../tasks/AnalysisRequest.ts';
import type { AnyReport } from '../analysis/report/DynamicReport.ts';
import type { SplitComparison } from '../analysis/report/compare/splits/SplitComparison.ts';
import type { Report } from '../analysis/report/Report.ts';
import type { PageAssets } from '../analysis/report/export/html/htmlPage.ts';
import type { FilePage } from './output/reportPage.ts';
import type { DetectorSetup } from '../analysis/detectors/DetectorSetup.ts';
import type { Part } from '../analysis/parts/Part.ts';
import type { ResultScores } from '../analysis/predictions/averagePrecision.ts';
import type { CountRequest } from '../platform/node/analyzeFile.ts';
import type { PilotPlaces } from '../tasks/plans/pilot/PilotPlaces.ts';
import type { PilotFileRequest } from '../tasks/plans/pilot/PilotRequest.ts';
import type { PilotProgress } from '../tasks/plans/pilot/PilotProgress.ts';
import type { PilotReport } from '../analysis/report/PilotReport.ts';
import type { Resampling } from '../analysis/report/Resampling.ts';
import type { ResampleRequest } from '../platform/node/resampleFile.ts';
import type { ExploredFiles } from '../platform/node/exploreFile.ts';
import type { ResultsToScore } from '../platform/node/scoreResults.ts';

/** What a command may touch besides files; the process gives the real ones, tests give their own. */
export interface Environment {
  readonly version: string;
  /** Standard output: results only. Resolves when the text has left the process. */
  readonly print: (text: string) => Promise<void>;
  /** One line on standard error: failures and warnings. */
  readonly logError: (line: string) => void;
  /** Rewrites the last line on standard error: progress. Nothing takes it away. */
  readonly redraw: (line: string) => void;
  /** Whether standard error is a terminal, where a line can be rewritten. */
  readonly interactive: boolean;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
  readonly analyze: (request: AnalysisRequest, options: RunOptions) => Promise<AnyReport>;
  /** Analyzes every split of a set and sets them side by side. */
  readonly compareSplits: (
    request: Omit<AnalysisRequest, 'predictions' | 'split'>,
    options: RunOptions,
  ) => Promise<SplitComparison>;
  /** Counts a file as a part of a set. */
  readonly count: (request: CountRequest, options: RunOptions) => Promise<Part>;
  /** The report of a part, or of several as one. */
  readonly conclude: (
    part: Part,
    setup: DetectorSetup,
    simulation: AnalysisRequest['simulation'],
    options: RunOptions,
  ) => Promise<Report>;
  /** Counts what-ifs of detectors that choose their positives by their predictions. */
  readonly explore: (
    files: ExploredFiles,
    request: ExploreRequest,
    options: RunOptions,
  ) => Promise<Explored>;
  /** Trains small detectors on the user's own images. */
  readonly pilot: (
    places: PilotPlaces,
    request: PilotFileRequest,
    options: RunOptions & { readonly onPilot: (progress: PilotProgress) => void },
  ) => Promise<PilotReport>;
  /** How often repeat-factor sampling shows each image. */
  readonly resample: (request: ResampleRequest, options: RunOptions) => Promise<Resampling>;
  /** AP of a model's detections on the images of an annotation file. */
  readonly scoreResults: (files: ResultsToScore, options: RunOptions) => Promise<ResultScores>;
  /** What lies around a config: the files it builds on, and the grammar of Python. */
  readonly configHost: () => Promise<ConfigHost>;
  /** @throws FailureError `not-found` when the build of the page is missing */
  readonly pageAssets: (page: FilePage) => PageAssets | Promise<PageAssets>;
}

export interface RunOptions {
  readonly progress: Progress;
  /** At most so many; by default as the machine allows. */
  readonly threads?: number | undefined;
  readonly onStage?: OnStage | undefined;
}

/** One command of the program. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** The text of `--help`. */
  readonly help: string;
  /** @returns the exit code. @throws FailureError */
  readonly run: (args: readonly string[], environment: Environment) => Promise<number>;
}
