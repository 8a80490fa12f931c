import os from 'node:os';
import { analyzeSource } from '../../../tasks/analyzeSource.ts';
import { measureOnImages } from '../../../tasks/plans/pilot/measureOnImages.ts';
import type { PilotProgress } from '../../../tasks/plans/pilot/PilotProgress.ts';
import type { PilotFileRequest } from '../../../tasks/plans/pilot/PilotRequest.ts';
import type { PilotPlaces } from '../../../tasks/plans/pilot/PilotPlaces.ts';
import type { PilotReport } from '../../../analysis/report/PilotReport.ts';
import type { AnalyzeFileOptions } from '../analyzeFile.ts';
import { annotationSource } from '../files/annotationSource.ts';
import { nodePlatform } from '../nodePlatform.ts';
import { pictureFinder, pictureFolders } from './pictureFinder.ts';
import { pilotStore } from './pilotStore.ts';
import { pilotThreads } from './pilotThreads.ts';

export interface PilotOptions extends AnalyzeFileOptions {
  /** The bundle of `src/worker/pilotWorker.ts`. */
  readonly pilotFile: string;
  readonly onPilot?: (progress: PilotProgress) => void;
}

/** More trainings at once do not fit into most memories: each takes 160 MB. */
const MOST_THREADS = 6;

/**
 * Measures pairs on the user's own images, with threads for decoding and training.
 *
 * @throws FailureError `pilot-impossible`, `cancelled`; what the analysis throws
 */
export async function pilotFile(
  { path, images, state }: PilotPlaces,
  request: PilotFileRequest,
  options: PilotOptions,
): Promise<PilotReport> {
  const { progress, pause, signal, wasmFolder, onPilot } = options;
  const source = await annotationSource(path);
  const folders = pictureFolders(path, images);
  const threads = Math.min(MOST_THREADS, options.threads ?? os.availableParallelism());
  const analysis = { ...request.analysis, file: { path } };
  return measureOnImages(
    { ...request, analysis },
    {
      threads,
      source,
      folders,
      now: () => performance.now(),
      analyze: (asked, onDataset) => {
        const { file: _, predictions: _none, ...settings } = asked;
        return analyzeSource(source, settings, nodePlatform(options), {
          progress,
          pause,
          signal,
          onDataset: async dataset => onDataset?.(dataset),
        });
      },
      find: pictureFinder(folders),
      share: bytes => new Uint8Array(new SharedArrayBuffer(bytes)),
      ...pilotThreads({ wasmFolder, pilotFile: options.pilotFile, threads, signal }),
      ...pilotStore(state),
    },
    onPilot ?? (() => undefined),
  );
}
