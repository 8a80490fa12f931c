import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { asFailure } from '../analysis/contract/failures/Failure.ts';
import { splitsOf } from '../analysis/formats/splitsOf.ts';
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
  SplitsRequest,
  ValidateRequest,
} from '../protocol/worker.ts';
import type { DataReport } from '../analysis/report/DataReport.ts';
import type { AnalysisRequest } from '../tasks/AnalysisRequest.ts';
import { analyzeFile } from '../platform/node/analyzeFile.ts';
import { compareFileSplits } from '../platform/node/compareFileSplits.ts';
import { givenAnnotations } from '../platform/node/files/annotationSource.ts';
import { fixFile } from '../platform/node/fixFile.ts';
import { progressAtIntervals } from '../platform/shared/progressAtIntervals.ts';
import { scoreResults } from '../platform/node/scoreResults.ts';
import { validateFile } from '../platform/node/validateFile.ts';

type Request =
  | AnalysisRequest
  | CompareSplitsRequest
  | FixRequest
  | ScoreRequest
  | SplitsRequest
  | ValidateRequest;
type Answer =
  FromFixing | FromScoring | FromSplitComparison | FromSplits | FromValidation | FromWorker;

const send = (message: Answer) => parentPort?.postMessage(message);

const means = {
  wasmFolder: path.join(__dirname, 'wasm'),
  threadFile: path.join(__dirname, 'tallyWorker.cjs'),
  progress: progressAtIntervals(progress => send({ type: 'progress', progress })),
} satisfies Parameters<typeof analyzeFile>[1];

const onData = (data: DataReport) => send({ type: 'data', data });

async function answer(request: Request): Promise<Answer> {
  if ('validate' in request) return { type: 'done', files: await validateFile(request, means) };
  if ('fix' in request) return { type: 'done', fixes: await fixFile(request, means) };
  if ('compareSplits' in request)
    return { type: 'done', comparison: await compareFileSplits(request.compareSplits, means) };
  if ('splitsOf' in request)
    return { type: 'done', splits: await splitsOf(await givenAnnotations(request.splitsOf)) };
  return 'truth' in request
    ? { type: 'done', scores: await scoreResults(request, means) }
    : { type: 'done', report: await analyzeFile(request, { ...means, onData }) };
}

answer(workerData as Request).then(send, (thrown: unknown) =>
  send({ type: 'failed', failure: asFailure(thrown) }),
);
