import type { WrittenId } from '../dataset/Id.ts';
import type { RecordName, RecordPlace } from './RecordPlace.ts';

/** The file that an image names. */
export interface NamedFile {
  readonly id: WrittenId | null;
  readonly name: string;
}

/** What a file says beside its columns, for those who check it. */
export interface Inspection {
  /** The files that images name. */
  readonly fileNames: readonly NamedFile[];
  /** Annotations with a polygon of fewer than three points, or of an odd number of coordinates. */
  readonly badPolygons: readonly (WrittenId | null)[];
  /** Where records stand, in the order asked for; null for those that are not found. Reads the file twice more. */
  readonly places: (names: readonly RecordName[]) => Promise<readonly (RecordPlace | null)[]>;
}
