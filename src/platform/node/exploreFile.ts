import { type Explored, exploreDataset, type ExploreRequest } from '../../tasks/exploreDataset.ts';
import type { AnalyzeFileOptions } from './analyzeFile.ts';
import { fileSource } from './fileSource.ts';
import { loadRecordEngines } from './loadRecordEngines.ts';

/**
 * Explores a file with Node's means.
 *
 * @throws FailureError when the file cannot be read, and when it is cancelled
 */
export async function exploreFile(
  { path, strict }: { readonly path: string; readonly strict: boolean },
  request: ExploreRequest,
  { wasmFolder, progress, pause, signal }: AnalyzeFileOptions,
): Promise<Explored> {
  const engine = loadRecordEngines(wasmFolder);
  return exploreDataset(await fileSource(path), request, {
    engine,
    strict,
    progress,
    pause,
    signal,
  });
}
