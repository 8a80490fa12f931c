// The library in Node: as everywhere, and files, WebAssembly and all backends.
import { fileURLToPath } from 'node:url';
import { analyzeWith } from '../../library/analyzeWith.ts';
import { recommendWith } from '../../library/recommendForConfig.ts';
import { nodeConfigHost } from './nodeConfigHost.ts';
import { nodePlatform } from './nodePlatform.ts';

export * from '../../library/shared.ts';
export { fileSource } from './files/fileSource.ts';

/** Lies beside the library. */
const WASM = fileURLToPath(new URL('../../wasm', import.meta.url));

/** Analyzes with WebAssembly, on the thread of the caller. */
export const analyze = analyzeWith(nodePlatform({ wasmFolder: WASM }));

export const recommendForConfig = recommendWith(analyze);

/** The files around a config on a disk, for `describeDetector`. */
export const diskConfigHost = () => nodeConfigHost(WASM);
