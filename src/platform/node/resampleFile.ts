import { resample, type ResampleOptions } from '../../analysis/pipeline/resample.ts';
import type { Resampling } from '../../analysis/report/Resampling.ts';
import type { AnalyzeFileOptions } from './analyzeFile.ts';
import { annotationSource } from './files/annotationSource.ts';
import { loadRecordEngines } from './wasm/loadRecordEngines.ts';

/** Which images, and how they are drawn. */
export interface ResampleRequest extends Pick<
  ResampleOptions,
  'threshold' | 'seed' | 'split' | 'strict' | 'boxes'
> {
  readonly path: string;
}

/**
 * Repeat-factor sampling of a file with Node's means.
 *
 * @throws FailureError when the file cannot be read, `nothing-usable`, and when it is cancelled
 */
export async function resampleFile(
  { path, ...request }: ResampleRequest,
  { wasmFolder, progress, pause, signal }: AnalyzeFileOptions,
): Promise<Resampling> {
  const engine = loadRecordEngines(wasmFolder);
  const source = await annotationSource(path);
  return resample(source, { ...request, engine, progress, pause, signal });
}
