import { Worker } from 'node:worker_threads';
import { FailureError } from '../../analysis/contract/Failure.ts';
import type { Failure } from '../../analysis/contract/Failure.ts';
import type { FromPlaceWorker, PlaceRequest } from '../../analysis/protocol/places.ts';
import { ISOLATED_THREAD } from '../../node/isolatedThread.ts';

export type Place = Extract<FromPlaceWorker, { type: 'done' }>['place'];

/**
 * Finds a record in a thread of its own.
 *
 * @param script the bundled worker
 * @returns null where the file holds no such record
 * @throws FailureError when the file cannot be read
 */
export function findPlace(script: string, request: PlaceRequest): Promise<Place> {
  return new Promise((resolve, reject) => {
    const settleWith = (failure: Failure) => reject(new FailureError(failure));
    const worker = new Worker(script, { ...ISOLATED_THREAD, workerData: request });
    worker.on('message', (message: FromPlaceWorker) => {
      if (message.type === 'done') resolve(message.place);
      else settleWith(message.failure);
    });
    worker.on('error', error => settleWith({ code: 'internal', message: error.message }));
    worker.on('exit', () => settleWith({ code: 'internal', message: 'the worker ended early' }));
  });
}
