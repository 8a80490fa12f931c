import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileSweep } from '../../../analysis/assignment/sweep/compileSweep.ts';
import type { TallyOptions } from '../../../analysis/summary/tallyImages.ts';

/**
 * The kernel that compares boxes with anchors.
 *
 * @param wasmFolder folder with `sweepAnchors.wasm`
 * @returns undefined where the file is missing, or this machine cannot run it: plain TypeScript does the same
 */
export function loadSweepModule(wasmFolder: string): TallyOptions['sweepModule'] {
  try {
    return compileSweep(readFileSync(path.join(wasmFolder, 'sweepAnchors.wasm')));
  } catch {
    return undefined;
  }
}
