import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RecordEngine } from '../../../analysis/bytes/records/RecordReader.ts';
import { wasmEngineFactory } from '../../../analysis/bytes/records/wasmEngineFactory.ts';

/**
 * Makes readers of records in WebAssembly.
 *
 * @param wasmFolder folder with `readRecords.wasm`
 * @returns undefined where the file is missing, or this machine cannot run it: plain TypeScript does the same. Also where
 *   `FOCAL_LENS_READER=typescript` asks for that, for comparisons
 */
export function loadRecordEngines(wasmFolder: string): (() => RecordEngine) | undefined {
  if (process.env['FOCAL_LENS_READER'] === 'typescript') return undefined;
  try {
    return wasmEngineFactory(readFileSync(path.join(wasmFolder, 'readRecords.wasm')));
  } catch {
    return undefined;
  }
}
