/** Somebody else's code in what is shipped. */
export interface Part {
  readonly name: string;
  /** By its SPDX id. */
  readonly license: string;
  readonly url?: string;
  /** The licence, with its copyright. */
  readonly text: string;
  /** Which files hold it, relative to dist/. */
  readonly files: readonly string[];
  /** A package: its version, and its place as the lock file names it. */
  readonly version?: string;
  readonly place?: string;
  /** What is compiled into the WebAssembly of a package: that package. */
  readonly container?: string;
}
