import { parentPort, workerData } from 'node:worker_threads';
import { asFailure } from '../analysis/contract/failures/Failure.ts';
import type { FromLocationWorker, LocationRequest } from '../protocol/recordLocation.ts';
import { givenAnnotations } from '../platform/node/files/annotationSource.ts';
import { locateRecord } from '../tasks/validation/locateRecord.ts';

const send = (message: FromLocationWorker) => parentPort?.postMessage(message);

async function find({ file, ...record }: LocationRequest) {
  return locateRecord(await givenAnnotations(file), record);
}

find(workerData as LocationRequest).then(
  place => send({ type: 'done', place }),
  (thrown: unknown) => send({ type: 'failed', failure: asFailure(thrown) }),
);
