import type { ByteSource } from '../../../contract/sources/ByteSource.ts';
import type { Sharing } from '../../../contract/steps/TimeSlice.ts';
import type { RecordProfile } from '../../../contract/failures/RecordProfile.ts';
import { walkRecords } from '../walk/walkRecords.ts';
import { ImageIdLook } from './ImageIdLook.ts';
import { noBoxOf } from './noBoxOf.ts';
import { NoBoxTally } from './NoBoxTally.ts';

const WANTED = {
  images: new Set(['id', 'file_name']),
  annotations: new Set(['image_id', 'bbox']),
};

/**
 * What the records of a COCO file hold where boxes and ids are looked for. Reads the file once more.
 *
 * @throws FailureError when the file cannot be read, and when it is cancelled
 */
export async function profileCoco(source: ByteSource, sharing?: Sharing): Promise<RecordProfile> {
  const boxes = new NoBoxTally();
  const ids = new ImageIdLook();
  await walkRecords(
    source,
    WANTED,
    record => {
      const { section, values, keys } = record;
      if (section === 'images') ids.addImage(values.get('id'), values.get('file_name'));
      if (section !== 'annotations') return;
      ids.addAnnotation(values.get('image_id'));
      const box = noBoxOf(record);
      if (box !== null) boxes.add(box, keys);
    },
    sharing,
  );
  return { noBoxes: boxes.read(), ids: ids.read() };
}
