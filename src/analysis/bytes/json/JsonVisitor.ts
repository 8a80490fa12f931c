import type { ContainerKind } from '../ContainerKind.ts';
import type { RecordReader } from '../records/RecordReader.ts';
import type { SkipWatcher } from '../SkipWatcher.ts';

/**
 * What to do with a container that opens: deliver its content, skip it by structure alone, perhaps watched, or deliver an array whose
 * objects the given reader may take whole (those that it declines are delivered as usual).
 */
export type Entry = 'enter' | 'skip' | SkipWatcher | RecordReader;

/** Receives the tokens of a JSON text in order. `at` is the byte offset where the token starts. */
export interface JsonVisitor {
  open(kind: ContainerKind, at: number): Entry;
  close(kind: ContainerKind, at: number): void;
  /** @returns false to skip the value of this key */
  key(name: string, at: number): boolean;
  string(value: string, at: number): void;
  /** `text` is the literal, for integers that a double cannot hold; NaN and the infinities come here too. */
  number(value: number, text: string, at: number): void;
  literal(value: boolean | null, at: number): void;
}
