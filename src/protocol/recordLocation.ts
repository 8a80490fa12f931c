import type { Failure } from '../analysis/contract/failures/Failure.ts';
import type { RecordName } from '../analysis/formats/RecordPlace.ts';
import type { FormatId } from '../analysis/formats/FormatId.ts';
import type { AnalysisRequest } from '../tasks/AnalysisRequest.ts';

/** Where a record of an annotation file stands; `id` is as the report writes it. */
export interface LocationRequest {
  readonly file: AnalysisRequest['file'];
  readonly format: FormatId;
  readonly record: RecordName;
  /** The split that was read. */
  readonly split?: string | undefined;
}

/** Line and UTF-16 unit in it, both from 0. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** One request a worker. `place` is null where there is no such record. */
export type FromLocationWorker =
  | {
      readonly type: 'done';
      /** `file` is the path from the set's folder, where it has many. */
      readonly place: {
        readonly file?: string;
        /** Path of the file in the archive, where it lies in one. */
        readonly entry?: string;
        readonly start: TextPosition;
        readonly end: TextPosition;
      } | null;
    }
  | { readonly type: 'failed'; readonly failure: Failure };
