import type { RecordEngine } from './RecordReader.ts';
import { WasmRecordEngine } from './WasmRecordEngine.ts';

/**
 * Makes engines that read records in WebAssembly; the module is compiled once.
 *
 * @param bytes `readRecords.wasm`
 * @throws WebAssembly.CompileError where this machine cannot run it
 */
export function wasmEngineFactory(bytes: Uint8Array): () => RecordEngine {
  const module = new WebAssembly.Module(bytes);
  return () => new WasmRecordEngine(module);
}
