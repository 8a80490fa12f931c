import type { ByteSource } from '../../../analysis/contract/sources/ByteSource.ts';
import type { AnalysisRequest } from '../../../tasks/AnalysisRequest.ts';
import { fileSource } from './fileSource.ts';
import { memorySource } from './memorySource.ts';

/** A file to stream, or its content where only the editor can read it. */
export type GivenFile = AnalysisRequest['file'];

/** @throws FailureError when the file cannot be opened */
export async function givenFile(file: GivenFile): Promise<ByteSource> {
  return 'path' in file ? fileSource(file.path) : memorySource(file.name, file.bytes);
}
