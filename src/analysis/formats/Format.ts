import type { RecordEngine } from '../bytes/records/RecordReader.ts';
import type { ByteSource } from '../contract/ByteSource.ts';
import type { Progress } from '../contract/Progress.ts';
import type { Sharing } from '../contract/steps/TimeSlice.ts';
import type { Dataset } from '../dataset/Dataset.ts';
import type { RecordName, RecordPlace } from './RecordPlace.ts';

/** A way to write down which boxes an image has. */
export interface Format<Id extends string = string> {
  /** Stands in reports. */
  readonly id: Id;
  /** Its own name, for people. */
  readonly label: string;
  /** How names of its files end, without the dot and without `.gz`, in lower case. */
  readonly extensions: readonly string[];
  /**
   * Whether a file may be of this format, by its first bytes; asked only where several formats share an ending.
   *
   * @param head unpacked; at least one byte, and 4 KiB where the file has them
   */
  sniff(head: Uint8Array): boolean;
  /** @throws FailureError when the file cannot be read, is not of this format, and when it is cancelled */
  read(source: ByteSource, options: ReadOptions): Promise<Dataset>;
  /**
   * Where a record of the report stands; absent where records have no place in a text.
   *
   * @returns null where the file holds no such record
   */
  locate?(source: ByteSource, name: RecordName, signal?: AbortSignal): Promise<RecordPlace | null>;
}

export interface ReadOptions extends Sharing {
  readonly progress?: Progress | undefined;
  /** Whether the whole text must be valid, also where nothing is read from it; about four times as slow. */
  readonly strict?: boolean | undefined;
  /** Whether it may be a part of a set, and hold no annotation. */
  readonly isPart?: boolean | undefined;
  /** Makes what reads the records; plain TypeScript where it is not given. */
  readonly engine?: (() => RecordEngine) | undefined;
}
