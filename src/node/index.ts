// The library in Node: as everywhere, and files, WebAssembly and all backends.
import { fileURLToPath } from 'node:url';
import { analyzeWith } from '../library/analyzeWith.ts';
import { recommendWith } from '../library/recommendForConfig.ts';
import { configSurroundings } from './configSurroundings.ts';
import { recordEngines } from './recordEngines.ts';
import { sweepModule } from './sweepModule.ts';

export * from '../library/shared.ts';
export { fileSource } from './fileSource.ts';

/** Lies beside the library. */
const WASM = fileURLToPath(new URL('../../wasm', import.meta.url));

/** Analyzes with WebAssembly, on the thread of the caller. */
export const analyze = analyzeWith({
  engine: recordEngines(WASM),
  sweepModule: sweepModule(WASM),
  startBackend: async choice => {
    const { startBackend } = await import('./backend.ts');
    return startBackend(choice, WASM);
  },
});

export const recommendForConfig = recommendWith(analyze);

/** The files around a config on a disk, for `describeDetector`. */
export const diskSurroundings = () => configSurroundings(WASM);
