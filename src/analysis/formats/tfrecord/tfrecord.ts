import { isFolder } from '../../contract/sources/AnnotationSource.ts';
import type { Format } from '../Format.ts';
import { beginsRecord } from './recordsIn.ts';
import { stemsIn } from '../kit/shards.ts';
import { RECORD_NAMES } from './recordNames.ts';

/** Records of `tf.train.Example` as TensorFlow's object detection reads them: pictures with their boxes. */
export const tfrecord: Format<'tfrecord'> = {
  id: 'tfrecord',
  label: 'TFRecord',
  extensions: ['tfrecord', 'tfrecords', 'record', 'records'],
  sniff: candidate =>
    candidate.kind === 'file'
      ? beginsRecord(candidate.head)
      : stemsIn(candidate.entries, RECORD_NAMES).length > 0,
  splits: async source =>
    isFolder(source) ? stemsIn((await source.list('')) ?? [], RECORD_NAMES) : [],
  read: async (source, options) =>
    (await import('./readTfrecord.ts')).readTfrecord(source, options),
};
