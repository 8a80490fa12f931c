import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { compileSweep } from '../../../src/analysis/assignment/sweep/compileSweep.ts';
import { compileWasm } from '../../../scripts/lib/wasm/compileWasm.mjs';

export type SweepModule = ReturnType<typeof compileSweep>;

/** The kernel of the sweep, compiled from the sources as they are. */
export const sweepBytes: Uint8Array = await compiled();

/** Both ways to compare boxes with anchors, for suites that hold over each. */
export const SWEEPS: readonly (readonly [string, SweepModule | undefined])[] = [
  ['TypeScript', undefined],
  ['WebAssembly', compileSweep(sweepBytes)],
];

async function compiled(): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'focal-lens-sweep-'));
  try {
    const file = path.join(folder, 'sweepAnchors.wasm');
    await compileWasm('sweepAnchors', file);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
