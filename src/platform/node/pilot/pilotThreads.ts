import { FailureError } from '../../../analysis/contract/failures/Failure.ts';
import { OutOfMemory, type PilotPlatform } from '../../../tasks/plans/pilot/PilotPlatform.ts';
import { askWorker } from '../askWorker.ts';
import type { FromPilotWorker, ToPilotWorker } from './PilotProtocol.ts';

export interface PilotFiles {
  /** Folder with the `.wasm` files. */
  readonly wasmFolder: string;
  /** The bundle of `src/worker/pilotWorker.ts`. */
  readonly pilotFile: string;
  readonly threads: number;
  readonly signal?: AbortSignal | undefined;
}

/** Decoding and training in threads; ending a thread is what stops it at once. */
export function pilotThreads({
  wasmFolder,
  pilotFile,
  threads,
  signal,
}: PilotFiles): Pick<PilotPlatform, 'decode' | 'train'> {
  // One that fails takes the others with it.
  const ended = new AbortController();
  const any = signal === undefined ? ended.signal : AbortSignal.any([signal, ended.signal]);
  const ask = (
    request: ToPilotWorker,
    onMessage: (message: Exclude<FromPilotWorker, { type: 'done' | 'failed' }>) => void,
  ) => askWorker<FromPilotWorker>(pilotFile, request, { onMessage, signal: any });
  return {
    async decode(pictures, into, onDone) {
      const parts = Math.min(threads, pictures.length);
      const done = Array.from({ length: parts }, () => 0);
      const found = await Promise.all(
        done.map(async (_, part) => {
          // Every so many, so that no thread has all the large ones.
          const own = pictures.filter((_picture, at) => at % parts === part);
          const job = { ...into, pictures: own };
          const answer = await ask({ type: 'decode', wasmFolder, job }, message => {
            if (message.type !== 'decoded') return;
            done[part] = message.pictures;
            onDone(done.reduce((sum, one) => sum + one, 0));
          });
          return answer.faults ?? [];
        }),
      );
      return found.flat();
    },
    async train(job, { onStep, onPoint }) {
      try {
        const { run } = await ask({ type: 'train', wasmFolder, job }, message => {
          if (message.type === 'step') onStep?.(message.step);
          if (message.type === 'point') onPoint?.(message.point);
        });
        if (run === undefined) throw new RangeError('a training without a result');
        return run;
      } catch (error) {
        if (isOutOfMemory(error)) throw new OutOfMemory();
        ended.abort();
        throw error;
      }
    },
  };
}

/** What Node says of a thread, TensorFlow.js of WebAssembly's memory, and the engine of an array that have none. */
const NO_MEMORY = /out of memory|memory limit|allocation failed|cannot enlarge memory|OOM/i;

function isOutOfMemory(error: unknown): boolean {
  return (
    error instanceof FailureError &&
    error.failure.code === 'internal' &&
    NO_MEMORY.test(error.failure.message)
  );
}
