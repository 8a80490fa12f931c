/**
 * What computes the simulation. `auto`: WebAssembly, or plain JavaScript where that cannot start. `native`: TensorFlow's
 * native library, from the folder of `@tensorflow/tfjs-node` that the user has named; it is never searched for.
 */
export type BackendChoice = 'auto' | 'wasm' | 'cpu' | { readonly native: string };

/** The TensorFlow.js backend that a simulation runs on. */
export type BackendUsed = string | SlowBackend;

/** One that had to do because WebAssembly could not be used. */
export interface SlowBackend {
  readonly name: string;
  /** The file that WebAssembly lacks; null where it did not start. */
  readonly missing: string | null;
}
