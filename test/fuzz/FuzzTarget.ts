/** Numbers in [0, 1). */
export type Random = () => number;

export interface FuzzFile {
  /** A relative path with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files of one run, the main one first. */
export type FuzzInput = readonly [FuzzFile, ...(readonly FuzzFile[])];

/** A part of the product under test, with its rules. */
export interface FuzzTarget {
  readonly name: string;
  /** Where mutations start: valid inputs and regressions. */
  readonly seeds: readonly FuzzInput[];
  /** CPU time in milliseconds that an input may take; linear in its size. */
  readonly limit: { readonly constant: number; readonly perKilobyte: number };
  /** A seed with changes. */
  mutate(random: Random): FuzzInput;
  /**
   * @param random the same whenever the input is
   * @param isThorough whether checks that cost much are made at all times, not only for a part of the inputs
   * @returns the outcome in a word, for statistics
   * @throws Violation where a rule is broken; exceptions of the product pass through
   */
  run(input: FuzzInput, random: Random, isThorough: boolean): Promise<string>;
}

/** Folders that targets read and write. */
export interface FuzzContext {
  /** `test/corpus`: one folder of seeds for each target. */
  readonly corpus: string;
  /** A folder of real files as additional seeds; null for none. */
  readonly realFiles: string | null;
  /** Real files of this size and above are left out; in bytes. */
  readonly largest: number;
  /** The WebAssembly kernels, tree-sitter and its Python grammar. */
  readonly wasm: string;
  /** A temporary folder. */
  readonly scratch: string;
}

/** Makes a target; done once a process. */
export type MakeTarget = (context: FuzzContext) => Promise<FuzzTarget>;
