/** A slow backend that had to do, and why. */
export interface BackendWords {
  readonly missing: (backend: string, file: string) => string;
  readonly failed: (backend: string) => string;
}
