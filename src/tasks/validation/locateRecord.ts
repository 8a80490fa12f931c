import {
  type AnnotationSource,
  isFolder,
} from '../../analysis/contract/sources/AnnotationSource.ts';
import type { FormatId } from '../../analysis/formats/FormatId.ts';
import { formatNamed, recognize } from '../../analysis/formats/formats.ts';
import { joinPath } from '../../analysis/formats/kit/paths.ts';
import type { RecordName, RecordPlace } from '../../analysis/formats/RecordPlace.ts';

export interface WantedRecord {
  /** As the report says it. */
  readonly format: FormatId;
  readonly record: RecordName;
  /** The split that was read. */
  readonly split?: string | undefined;
}

/** A place in what was named, or in a file of an archive. */
export interface FoundRecord extends RecordPlace {
  /** Path of the file in the archive, where it lies in one. */
  readonly entry?: string;
}

/**
 * Where a record of a report stands.
 *
 * @returns null where there is no such record, or its format has no places
 * @throws FailureError when it cannot be read
 */
export async function locateRecord(
  asked: AnnotationSource,
  { format, record, split }: WantedRecord,
): Promise<FoundRecord | null> {
  const { source } = await recognize(asked);
  const place = (await formatNamed(format).locate?.(source, record, { split })) ?? null;
  if (place === null || source === asked) return place;
  // What is found in an archive is named by the archive and its path there.
  const inside = source.name.slice(asked.name.length + 1);
  const folder = isFolder(source) ? inside : inside.slice(0, Math.max(0, inside.lastIndexOf('/')));
  return { ...place, entry: place.file === undefined ? inside : joinPath(folder, place.file) };
}
