import { ByteWindow } from './ByteWindow.ts';
import { PlainRecordReader } from './PlainRecordReader.ts';
import type { RecordLayout, RecordSink } from './RecordLayout.ts';
import type { RecordEngine, RecordReader } from './RecordReader.ts';

/** Reads records in plain TypeScript. */
export class PlainRecordEngine implements RecordEngine {
  readonly window = new ByteWindow();

  reader(layout: RecordLayout, sink: RecordSink): RecordReader {
    return new PlainRecordReader(layout, sink);
  }
}
