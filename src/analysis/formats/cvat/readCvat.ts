import type { AnnotationSource } from '../../contract/sources/AnnotationSource.ts';
import type { ByteSource } from '../../contract/sources/ByteSource.ts';
import { fail } from '../../contract/failures/Failure.ts';
import type { Detail } from '../../contract/failures/Detail.ts';
import { TimeSlice } from '../../contract/steps/TimeSlice.ts';
import type { Dataset } from '../../dataset/Dataset.ts';
import type { ReadOptions } from '../Format.ts';
import { requireSome } from '../kit/requireSome.ts';
import { xmlFault } from '../kit/xml/XmlProblem.ts';
import { XmlReader } from '../kit/xml/XmlReader.ts';
import { cvatSources } from './cvatFiles.ts';
import { CvatReading } from './CvatReading.ts';

/**
 * Reads CVAT's XML in one pass; memory grows with images and boxes alone.
 *
 * An image of a file "for images" is there whether it has a shape or not. Of a video the file names only the frames in which
 * something is tracked: they are the images, with the boxes that are written, whether a person drew them or CVAT worked them
 * out between two that a person drew. Frames and boxes that are not written are not made up: a file of key frames alone
 * counts by these.
 *
 * @throws FailureError when a file cannot be read or is damaged, holds no image or no annotation, and when it is cancelled
 */
export async function readCvat(source: AnnotationSource, options: ReadOptions): Promise<Dataset> {
  const reading = new CvatReading(options, options.split);
  const slice = new TimeSlice(options);
  for (const file of await cvatSources(source)) {
    const reason = await readFile(file, reading, options);
    if (reason !== null) fail({ code: 'annotations-broken', file: file.name, reason });
  }
  requireSome(reading.records, source.name, options);
  return slice.run(reading.records.build());
}

async function readFile(
  source: ByteSource,
  reading: CvatReading,
  options: ReadOptions,
): Promise<Detail | null> {
  const slice = new TimeSlice(options);
  const reader = new XmlReader(reading);
  reading.begin(source.name.slice(source.name.lastIndexOf('/') + 1));
  const total = source.size;
  try {
    for await (const { bytes, position } of source.chunks(options.signal)) {
      reader.push(bytes);
      const share = total > 0 ? Math.min(1, position / total) : 0;
      options.progress?.({ stage: 'scan', share, bytes: { done: position, total } });
      if (slice.isOver) await slice.next();
    }
    reader.end();
  } catch (thrown) {
    return xmlFault(thrown);
  }
  reading.records.addRead(total);
  return reading.isAnnotations ? null : 'xml-other';
}
