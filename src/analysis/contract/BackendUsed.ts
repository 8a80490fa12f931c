/** The TensorFlow.js backend that a simulation runs on. */
export type BackendUsed = string | SlowBackend;

/** One that had to do because WebAssembly could not be used. */
export interface SlowBackend {
  readonly name: string;
  /** The file that WebAssembly lacks; null where it did not start. */
  readonly missing: string | null;
}
