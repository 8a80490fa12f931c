import type { Progress } from '../../analysis/contract/Progress.ts';
import type { Fix, ValidatedFile } from '../../analysis/validation/Finding.ts';
import type {
  CompareSplitsRequest,
  FixRequest,
  FromFixing,
  FromScoring,
  FromSplitComparison,
  FromSplits,
  FromValidation,
  FromWorker,
  ScoreRequest,
  Scores,
  SplitsRequest,
  ValidateRequest,
} from '../../protocol/worker.ts';
import type { AnalysisRequest } from '../../tasks/AnalysisRequest.ts';
import type { SplitComparison } from '../../analysis/report/compare/splits/SplitComparison.ts';
import type { DataReport } from '../../analysis/report/DataReport.ts';
import type { LastMessage } from '../../platform/shared/askWorker.ts';
import type { AnyReport } from '../../analysis/report/DynamicReport.ts';
import { askWorker } from '../../platform/node/askWorker.ts';

export interface Watching {
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** Is shown what the report will say of the data, while anchors are still counted. */
  readonly onData?: (data: DataReport) => void;
}

/**
 * Analyzes in a thread of its own.
 *
 * @param script the bundled worker
 * @throws FailureError; `cancelled` once the signal is aborted
 */
export async function runInWorker(
  script: string,
  request: AnalysisRequest,
  { progress, signal, onData }: Watching,
): Promise<AnyReport> {
  const onMessage = (message: Exclude<FromWorker, LastMessage>) =>
    message.type === 'data' ? onData?.(message.data) : progress(message.progress);
  const { report } = await askWorker<FromWorker>(script, request, { onMessage, signal });
  return report;
}

/**
 * Scores a model's detections in a thread of its own.
 *
 * @param script the bundled worker
 * @throws FailureError
 */
export async function scoreInWorker(script: string, request: ScoreRequest): Promise<Scores> {
  const { scores } = await askWorker<FromScoring>(script, request);
  return scores;
}

/**
 * Finds mistakes in annotations in a thread of its own.
 *
 * @param script the bundled worker
 * @throws FailureError; `cancelled` once the signal is aborted
 */
export async function validateInWorker(
  script: string,
  request: ValidateRequest,
  { progress, signal }: Watching,
): Promise<readonly ValidatedFile[]> {
  const onMessage = (message: Extract<FromValidation, { type: 'progress' }>) =>
    progress(message.progress);
  const { files } = await askWorker<FromValidation>(script, request, { onMessage, signal });
  return files;
}

/**
 * Writes a fixed copy of annotations in a thread of its own.
 *
 * @param script the bundled worker
 * @returns what was fixed; nothing is written where that is nothing
 * @throws FailureError; `cancelled` once the signal is aborted
 */
export async function fixInWorker(
  script: string,
  request: FixRequest,
  { signal }: Watching,
): Promise<readonly Fix[]> {
  return (await askWorker<FromFixing>(script, request, { signal })).fixes;
}

/**
 * Looks for the splits of a set in a thread of its own.
 *
 * @param script the bundled worker
 * @throws FailureError
 */
export async function splitsInWorker(
  script: string,
  request: SplitsRequest,
): Promise<readonly string[]> {
  return (await askWorker<FromSplits>(script, request)).splits;
}

/**
 * Analyzes every split of a set in a thread of its own, and sets them side by side.
 *
 * @param script the bundled worker
 * @throws FailureError; `cancelled` once the signal is aborted
 */
export async function compareSplitsInWorker(
  script: string,
  request: CompareSplitsRequest,
  { progress, signal }: Watching,
): Promise<SplitComparison> {
  const onMessage = (message: Extract<FromSplitComparison, { type: 'progress' }>) =>
    progress(message.progress);
  const asked = askWorker<FromSplitComparison>(script, request, { onMessage, signal });
  return (await asked).comparison;
}
