import type { ConfigFacts } from './configFacts.ts';

/** What a shell knows of files in which trainings leave what they reached; `P` is a place as it knows them. */
export interface RunFiles<P> {
  /** What people call it. */
  readonly nameOf: (place: P) => string;
  /** A place below a folder, or above it for `..`. */
  readonly join: (folder: P, ...parts: readonly string[]) => P;
  /** Null where there is nothing, or nothing that may be looked at. */
  readonly kindOf: (place: P) => Promise<'file' | 'folder' | null>;
  /** What a folder holds; nothing where it cannot be read. */
  readonly namesIn: (folder: P) => Promise<readonly string[]>;
  /** @throws FailureError where it cannot be read or is larger */
  readonly text: (file: P, mostBytes: number) => Promise<string>;
  /** What a config says. @throws FailureError */
  readonly facts: (config: P) => Promise<ConfigFacts>;
  /** The same of a text that no file of its own holds. @throws FailureError */
  readonly factsOf: (name: string, text: string) => Promise<ConfigFacts>;
}
