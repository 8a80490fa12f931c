import os from 'node:os';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { asFailure } from '../analysis/contract/failures/Failure.ts';
import { pilotFile } from '../platform/node/pilot/pilotFile.ts';
import type { FromMeasuring, MeasureRequest } from '../protocol/measuring.ts';

const send = (message: FromMeasuring) => parentPort?.postMessage(message);

/** The editor keeps a core where there are more than two. */
function threadsFor(cores: number): number {
  return cores > 2 ? cores - 1 : cores;
}

const { places, request } = workerData as MeasureRequest;

pilotFile(places, request, {
  wasmFolder: path.join(__dirname, 'wasm'),
  threadFile: path.join(__dirname, 'tallyWorker.cjs'),
  pilotFile: path.join(__dirname, 'pilotWorker.cjs'),
  threads: threadsFor(os.availableParallelism()),
  onPilot: progress => send({ type: 'progress', progress }),
}).then(
  report => send({ type: 'done', report }),
  (thrown: unknown) => send({ type: 'failed', failure: asFailure(thrown) }),
);
