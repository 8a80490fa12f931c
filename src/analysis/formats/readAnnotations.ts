import { type AnnotationSource, isFolder } from '../contract/sources/AnnotationSource.ts';
import type { Dataset } from '../dataset/Dataset.ts';
import type { ReadOptions } from './Format.ts';
import type { Inspection, NamedFile } from './Inspection.ts';
import type { FormatId } from './FormatId.ts';
import { type Recognized, recognize } from './formats.ts';
import type { RecordProfile } from '../contract/failures/RecordProfile.ts';

/** A data set, and what it was read from. */
export interface ReadAnnotations {
  readonly dataset: Dataset;
  readonly source: {
    readonly file: string;
    readonly format: FormatId;
    readonly formatLabel: string;
    readonly bytes: number;
    readonly files?: number;
    readonly split?: string;
    readonly unchecked?: true;
  };
  /** What its records hold where boxes are looked for, read once more; null where the format says nothing of it. */
  readonly profile: () => Promise<RecordProfile | null>;
  /** What it says beside its columns, read once more; null where the format has nothing. */
  readonly inspect: () => Promise<Inspection | null>;
  /** The files that images name, read once more; null where their ids are the names. */
  readonly namedFiles: () => Promise<readonly NamedFile[] | null>;
}

/**
 * Reads a file or folder of any format.
 *
 * @throws FailureError when it cannot be read, is of no format, holds no annotations, and when it is cancelled
 */
export async function readAnnotations(
  asked: AnnotationSource,
  options: ReadOptions,
): Promise<ReadAnnotations> {
  return readRecognized(asked, await recognize(asked), options);
}

/** The same for what is recognized already. @throws FailureError as above */
export async function readRecognized(
  asked: AnnotationSource,
  { format, source }: Recognized,
  options: ReadOptions,
): Promise<ReadAnnotations> {
  const split = options.split ?? (await format.splits?.(source))?.[0];
  const reading = { ...options, split };
  const dataset = await format.read(source, reading);
  const { files } = dataset;
  const size = isFolder(source) ? Number.NaN : source.size;
  return {
    dataset,
    source: {
      file: asked.name,
      format: format.id,
      formatLabel: format.label,
      bytes: files?.bytes ?? size,
      ...(files !== undefined && { files: files.count }),
      ...(split !== undefined && { split }),
      ...(format.checksOnRequest === true && options.strict !== true && { unchecked: true }),
    },
    inspect: async () => (await format.inspect?.(source, reading)) ?? null,
    namedFiles: async () => (await format.namedFiles?.(source, reading)) ?? null,
    profile: async () => (await format.profile?.(source, reading)) ?? null,
  };
}
