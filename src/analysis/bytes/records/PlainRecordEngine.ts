import { ByteWindow } from '../ByteWindow.ts';
import { PlainRecordReader } from './PlainRecordReader.ts';
import type { RecordSink } from './RecordColumns.ts';
import type { RecordLayout } from './RecordLayout.ts';
import type { RecordEngine, RecordReader } from './RecordReader.ts';

let shown = false;

/** Reads records in plain TypeScript. */
export class PlainRecordEngine implements RecordEngine {
  readonly window = new ByteWindow();

  constructor() {
    if (!shown) warmUpReader();
    shown = true;
  }

  reader(layout: RecordLayout, sink: RecordSink): RecordReader {
    return new PlainRecordReader(layout, sink);
  }
}

/** Objects with each kind of value that a reader meets, and their layout. */
const EVERY_KIND = `{"id": 1, "box": [1,-2.5, 3 ,4.12345678901234567], "list": [[1.5,2.5],"a",{}],"a": "b", "c": null },
{"id":2.25,"box":[-1,2,3,4.5],"list":[[10.25,20.75,30.125]],"a":true},{"id": 3},{"id": }`;
const LAYOUT: RecordLayout = {
  slots: 7,
  fields: [
    { name: 'id', kind: 'id', slot: 0 },
    { name: 'box', kind: 'four', slot: 1 },
    { name: 'list', kind: 'polygons', slot: 6 },
  ],
};
/** V8 notes what a function meets only after its first few calls. */
const ROUNDS = 10;

/**
 * Reads a few objects with all that may come. V8 compiles a function for what it has met; without this it compiled most of
 * them for the images, which come first and are simpler, threw that away at the first annotations, and did it again: 50 ms.
 */
function warmUpReader(): void {
  const window = new ByteWindow();
  const text = new TextEncoder().encode(EVERY_KIND);
  for (let round = 0; round < ROUNDS; round++)
    for (const sink of [() => 0, () => 1]) {
      window.fill(text, 0);
      new PlainRecordReader(LAYOUT, sink).read(window, window.start);
    }
}
