import type { RecordEngine } from '../bytes/records/RecordReader.ts';
import type { BoxReading } from '../contract/records/BoxReading.ts';
import type { AnnotationSource } from '../contract/sources/AnnotationSource.ts';
import type { FileTree, TreeEntry } from '../contract/sources/FileTree.ts';
import type { Progress } from '../contract/Progress.ts';
import type { Sharing } from '../contract/steps/TimeSlice.ts';
import type { Dataset } from '../dataset/Dataset.ts';
import type { RecordProfile } from '../contract/failures/RecordProfile.ts';
import type { Inspection, NamedFile } from './Inspection.ts';
import type { RecordName, RecordPlace } from './RecordPlace.ts';

/** A way to write down which boxes an image has. */
export interface Format<Id extends string = string> {
  /** Stands in reports. */
  readonly id: Id;
  /** What it calls itself, for people; reports carry it, so that pages need not hold the readers. */
  readonly label: string;
  /** How names of its files end, without the dot and without `.gz`, in lower case. */
  readonly extensions: readonly string[];
  /** Whether only `strict` reading checks what nothing is counted from. */
  readonly checksOnRequest?: true;
  /**
   * Whether something is of this format: for a file by its name and its first bytes, for a folder by what it holds. Cheap: at
   * most a few more files are looked into. The first of the list that takes something reads it, so take nothing that might be
   * another's.
   */
  sniff(candidate: Candidate): boolean | Promise<boolean>;
  /**
   * The splits of a set that has some (`train`, `val`, `test`, …), in the order in which it names them; the first is read where
   * none is asked for. Absent where the format knows none.
   *
   * @throws FailureError when the source cannot be read
   */
  splits?(source: AnnotationSource): Promise<readonly string[]>;
  /** @throws FailureError when the source cannot be read, is not of this format, and when it is cancelled */
  read(source: AnnotationSource, options: ReadOptions): Promise<Dataset>;
  /**
   * What the records hold where boxes and ids are looked for, to say why none can be used; absent where the reader's own counts
   * say it.
   *
   * @throws FailureError when the source cannot be read, and when it is cancelled
   */
  profile?(
    source: AnnotationSource,
    options: Sharing & Pick<ReadOptions, 'split'>,
  ): Promise<RecordProfile>;
  /**
   * What the source says beside its columns, for those who check it; absent where there is nothing.
   *
   * @throws FailureError when the source cannot be read, and when it is cancelled
   */
  inspect?(
    source: AnnotationSource,
    options: Sharing & Pick<ReadOptions, 'split'>,
  ): Promise<Inspection>;
  /**
   * The files that images name; absent where their ids are the names.
   *
   * @throws FailureError when the source cannot be read, and when it is cancelled
   */
  namedFiles?(
    source: AnnotationSource,
    options: Sharing & Pick<ReadOptions, 'split'>,
  ): Promise<readonly NamedFile[]>;
  /**
   * Where a record of the report stands; absent where records have no place in a text.
   *
   * @returns null where there is no such record
   */
  locate?(
    source: AnnotationSource,
    name: RecordName,
    asking?: LocateOptions,
  ): Promise<RecordPlace | null>;
}

export interface LocateOptions {
  readonly signal?: AbortSignal | undefined;
  /** The split that was read; the first where it is not given. */
  readonly split?: string | undefined;
}

export type Candidate = FileCandidate | FolderCandidate;

export interface FileCandidate {
  readonly kind: 'file';
  /** Its last part. */
  readonly name: string;
  /** How the name ends, without the dot and without `.gz`, in lower case; '' where it has no ending. */
  readonly ending: string;
  /** Unpacked; the first 64 KiB where the file has them. */
  readonly head: Uint8Array;
  /** The same as text: UTF-8, or UTF-16 where a byte order mark says so; without the mark. */
  readonly text: string;
  /** The folder that it lies in, where that can be looked into. */
  readonly folder: FileTree | undefined;
}

export interface FolderCandidate {
  readonly kind: 'folder';
  readonly tree: FileTree;
  /** What lies directly in it. */
  readonly entries: readonly TreeEntry[];
}

export interface ReadOptions extends Sharing {
  readonly progress?: Progress | undefined;
  /** Whether the whole text must be valid, also where nothing is read from it; about four times as slow. */
  readonly strict?: boolean | undefined;
  /** Whether it may be a part of a set, and hold no annotation. */
  readonly isPart?: boolean | undefined;
  /** Makes what reads the records; plain TypeScript where it is not given. */
  readonly engine?: (() => RecordEngine) | undefined;
  /** How the boxes of a COCO file are written, where the user says so. */
  readonly boxes?: BoxReading | undefined;
  /** How many records of each kind of problem are named: 5 where it is not given, Infinity for all. */
  readonly examples?: number | undefined;
  /** Which split of the set; the first where it is not given. */
  readonly split?: string | undefined;
}
