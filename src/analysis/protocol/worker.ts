import type { Failure } from '../contract/Failure.ts';
import type { ProgressReport } from '../contract/Progress.ts';
import type { Report } from '../report/Report.ts';

/** `auto`: TensorFlow's native library where it is installed, else WebAssembly, else plain JavaScript. */
export type BackendChoice = 'auto' | 'wasm' | 'cpu' | 'tensorflow';

export interface AnalysisRequest {
  /** A file to stream, or its content where only the editor can read it. */
  readonly file: { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };
  readonly detector: string;
  /** Null leaves the simulation out. */
  readonly simulation: { readonly backend: BackendChoice } | null;
}

/** One request a worker; cancelling terminates the worker. */
export type FromWorker =
  | { readonly type: 'progress'; readonly progress: ProgressReport }
  | { readonly type: 'done'; readonly report: Report }
  | { readonly type: 'failed'; readonly failure: Failure };
