import { parentPort, workerData } from 'node:worker_threads';
import { asFailure } from '../analysis/contract/failures/Failure.ts';
import type { FromPilotWorker, ToPilotWorker } from '../platform/node/pilot/PilotProtocol.ts';

const send = (message: FromPilotWorker) => parentPort?.postMessage(message);

const asked = workerData as ToPilotWorker;

answer(asked).then(send, (thrown: unknown) => send({ type: 'failed', failure: asFailure(thrown) }));

async function answer(request: ToPilotWorker): Promise<FromPilotWorker> {
  const { wasmFolder } = request;
  if (request.type === 'decode') {
    const { pictureDecoder } = await import('../platform/node/pilot/pictureDecoder.ts');
    const { decodePictures } = await import('../platform/node/pilot/decodePictures.ts');
    const faults = await decodePictures(request.job, await pictureDecoder(wasmFolder), pictures =>
      send({ type: 'decoded', pictures }),
    );
    return { type: 'done', faults };
  }
  const { startPilotBackend, trainPilot } = await import('../platform/node/pilot/pilotTraining.ts');
  await startPilotBackend(wasmFolder);
  const run = trainPilot(request.job, {
    now: () => performance.now(),
    onStep: step => send({ type: 'step', step }),
    onPoint: point => send({ type: 'point', point }),
  });
  return { type: 'done', run };
}
