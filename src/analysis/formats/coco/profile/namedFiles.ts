import type { ByteSource } from '../../../contract/sources/ByteSource.ts';
import type { Sharing } from '../../../contract/steps/TimeSlice.ts';
import type { NamedFile } from '../../Inspection.ts';
import { walkRecords } from '../walk/walkRecords.ts';
import { idOf } from './idOf.ts';

const WANTED = { images: new Set(['id', 'file_name']) };

/**
 * The files that the images of a COCO file name. Reads the file once more, and of it the images alone.
 *
 * @throws FailureError when the file cannot be read, and when it is cancelled
 */
export async function namedFiles(
  source: ByteSource,
  sharing: Sharing = {},
): Promise<readonly NamedFile[]> {
  const files: NamedFile[] = [];
  await walkRecords(
    source,
    WANTED,
    ({ values }) => {
      const name = values.get('file_name');
      if (typeof name === 'string') files.push({ id: idOf(values.get('id')), name });
    },
    sharing,
  );
  return files;
}
