import { type Explored, exploreDataset, type ExploreRequest } from '../../tasks/exploreDataset.ts';
import type { BoxReading } from '../../analysis/contract/records/BoxReading.ts';
import type { AnalyzeFileOptions } from './analyzeFile.ts';
import { annotationSource } from './files/annotationSource.ts';
import { loadRecordEngines } from './wasm/loadRecordEngines.ts';
import { rangeSource } from './files/rangeSource.ts';

/** What to explore: annotations, and a model's raw outputs for some of their images. */
export interface ExploredFiles {
  readonly path: string;
  readonly strict: boolean;
  /** How the boxes are written, where the user says so. */
  readonly boxes?: BoxReading | undefined;
  /** Null where there are none. */
  readonly outputs: string | null;
}

/**
 * Explores a file with Node's means.
 *
 * @throws FailureError when a file cannot be read, when the outputs cannot be used, and when it is cancelled
 */
export async function exploreFile(
  { path, strict, boxes, outputs }: ExploredFiles,
  request: ExploreRequest,
  { wasmFolder, progress, pause, signal }: AnalyzeFileOptions,
): Promise<Explored> {
  const engine = loadRecordEngines(wasmFolder);
  const options = { engine, strict, boxes, progress, pause, signal };
  const source = await annotationSource(path);
  if (outputs === null) return exploreDataset(source, request, options);
  const ranges = rangeSource(outputs);
  try {
    return await exploreDataset(source, request, options, ranges);
  } finally {
    ranges.close();
  }
}
