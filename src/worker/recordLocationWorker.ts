import { parentPort, workerData } from 'node:worker_threads';
import { formatNamed } from '../analysis/formats/formats.ts';
import { asFailure } from '../analysis/contract/failures/Failure.ts';
import type { FromLocationWorker, LocationRequest } from '../protocol/recordLocation.ts';
import { givenAnnotations } from '../platform/node/files/annotationSource.ts';

const send = (message: FromLocationWorker) => parentPort?.postMessage(message);

async function find({ file, format, record }: LocationRequest) {
  return (await formatNamed(format).locate?.(await givenAnnotations(file), record)) ?? null;
}

find(workerData as LocationRequest).then(
  place => send({ type: 'done', place }),
  (thrown: unknown) => send({ type: 'failed', failure: asFailure(thrown) }),
);
