import { parentPort, workerData } from 'node:worker_threads';
import { formatNamed } from '../analysis/formats/formats.ts';
import { asFailure } from '../analysis/contract/failures/Failure.ts';
import type { FromLocationWorker, LocationRequest } from '../protocol/recordLocation.ts';
import { annotationSource } from '../platform/node/files/annotationSource.ts';
import { memorySource } from '../platform/node/files/memorySource.ts';

const send = (message: FromLocationWorker) => parentPort?.postMessage(message);

async function find({ file, format, record }: LocationRequest) {
  const source =
    'path' in file ? await annotationSource(file.path) : memorySource(file.name, file.bytes);
  return (await formatNamed(format).locate?.(source, record)) ?? null;
}

find(workerData as LocationRequest).then(
  place => send({ type: 'done', place }),
  (thrown: unknown) => send({ type: 'failed', failure: asFailure(thrown) }),
);
