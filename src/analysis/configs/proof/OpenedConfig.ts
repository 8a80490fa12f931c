import type { ConfigDocument } from '../syntax/ConfigNode.ts';

/** A config as it was read, and how its text is read once more. */
export interface OpenedConfig {
  readonly text: string;
  readonly documents: readonly ConfigDocument[];
  /** Reads the same file with another text, with the files it builds on. */
  readonly reopen: (text: string) => Promise<readonly ConfigDocument[]>;
}
