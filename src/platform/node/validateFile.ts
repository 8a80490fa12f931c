import type { ValidatedFile } from '../../analysis/validation/Finding.ts';
import type { ValidateRequest } from '../../protocol/worker.ts';
import { validateAnnotations } from '../../tasks/validation/validateAnnotations.ts';
import type { AnalyzeFileOptions } from './analyzeFile.ts';
import { givenAnnotations } from './files/annotationSource.ts';
import { loadRecordEngines } from './wasm/loadRecordEngines.ts';

/**
 * What can be seen to be wrong with an annotation file.
 *
 * @throws FailureError when the file cannot be read, and when it is cancelled
 */
export async function validateFile(
  { validate, examples }: ValidateRequest,
  { wasmFolder, progress, pause, signal }: AnalyzeFileOptions,
): Promise<readonly ValidatedFile[]> {
  const reading = { engine: loadRecordEngines(wasmFolder), progress, pause, signal };
  return validateAnnotations([await givenAnnotations(validate)], { ...reading, examples });
}
