import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Platform } from '../../../tasks/Platform.ts';
import { compileHeads } from '../../../analysis/simulation/kernel/compileHeads.ts';

/**
 * The kernel that trains the simulated heads.
 *
 * @param wasmFolder folder with `trainHeads.wasm`
 * @returns undefined where the file is missing, or this machine cannot run it: plain TypeScript does the same
 */
export function loadHeadsModule(
  wasmFolder: string,
): ReturnType<NonNullable<Platform['loadHeads']>> {
  try {
    return compileHeads(readFileSync(path.join(wasmFolder, 'trainHeads.wasm')));
  } catch {
    return undefined;
  }
}
