import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { asFailure } from '../analysis/contract/failures/Failure.ts';
import type { FromWorker } from '../protocol/worker.ts';
import type { AnalysisRequest } from '../tasks/AnalysisRequest.ts';
import { analyzeFile } from '../platform/node/analyzeFile.ts';

const send = (message: FromWorker) => parentPort?.postMessage(message);

analyzeFile(workerData as AnalysisRequest, {
  wasmFolder: path.join(__dirname, 'wasm'),
  threadFile: path.join(__dirname, 'tallyWorker.cjs'),
  progress: progress => send({ type: 'progress', progress }),
}).then(
  report => send({ type: 'done', report }),
  (thrown: unknown) => send({ type: 'failed', failure: asFailure(thrown) }),
);
