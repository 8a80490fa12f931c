import { compileSweep } from '../../../src/analysis/assignment/sweep/compileSweep.ts';
import { compiledWasm } from './compiledWasm.ts';

export type SweepModule = ReturnType<typeof compileSweep>;

/** The kernel of the sweep, compiled from the sources as they are. */
export const sweepBytes: Uint8Array = await compiledWasm('sweepAnchors');

/** Both ways to compare boxes with anchors, for suites that hold over each. */
export const SWEEPS: readonly (readonly [string, SweepModule | undefined])[] = [
  ['TypeScript', undefined],
  ['WebAssembly', compileSweep(sweepBytes)],
];
