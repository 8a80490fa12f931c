import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { asFailure } from '../analysis/contract/Failure.ts';
import type { AnalysisRequest, FromWorker } from '../analysis/protocol/worker.ts';
import { analyzeFile } from '../node/analyzeFile.ts';

const send = (message: FromWorker) => parentPort?.postMessage(message);

try {
  const report = await analyzeFile(workerData as AnalysisRequest, {
    wasmFolder: path.join(__dirname, 'wasm'),
    progress: progress => send({ type: 'progress', progress }),
  });
  send({ type: 'done', report });
} catch (thrown) {
  send({ type: 'failed', failure: asFailure(thrown) });
}
