import type { SkipWatcher } from '../../../bytes/SkipWatcher.ts';
import type { SectionName } from '../CocoSections.ts';

/** A value as JSON has it; integers beyond 2^53 keep their digits. Objects have no prototype. */
export type JsonValue =
  | number
  | bigint
  | string
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** The keys of each section whose values are handed over. */
export type WantedKeys = Partial<Readonly<Record<SectionName, ReadonlySet<string>>>>;

/** Sees the lists and objects under a key while they are passed, in place of their values. */
export interface KeyWatch extends SkipWatcher {
  readonly section: SectionName;
  readonly key: string;
  /** One opens. */
  begin(): void;
}

/** A record of a COCO file, with all its keys and some of its values. */
export interface WalkedRecord {
  readonly section: SectionName;
  /** Byte of its opening brace, and the one after its closing brace. */
  readonly start: number;
  readonly end: number;
  /** In the order of the file; a repeated one stands there as often. */
  readonly keys: readonly string[];
  /** Of the keys that are wanted; the last of repeated ones counts. */
  readonly values: ReadonlyMap<string, JsonValue>;
}
