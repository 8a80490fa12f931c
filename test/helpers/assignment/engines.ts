import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PlainRecordEngine } from '../../../src/analysis/bytes/records/PlainRecordEngine.ts';
import type { RecordEngine } from '../../../src/analysis/bytes/records/RecordReader.ts';
import { wasmEngineFactory } from '../../../src/analysis/bytes/records/wasmEngineFactory.ts';
import { compileRecordReader } from '../../../scripts/lib/wasm/compileRecordReader.mjs';

/** Both readers of records, for suites that hold over each. */
export const ENGINES: readonly (readonly [string, () => RecordEngine])[] = [
  ['TypeScript', () => new PlainRecordEngine()],
  ['WebAssembly', wasmEngineFactory(await compiled())],
];

/** Compiled from the sources as they are, not taken from an earlier build. */
async function compiled(): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'focal-lens-records-'));
  try {
    const file = path.join(folder, 'readRecords.wasm');
    await compileRecordReader(file);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
