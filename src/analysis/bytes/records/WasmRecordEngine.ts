import { ByteWindow } from '../ByteWindow.ts';
import { COLUMN_STRIDE, recordColumns, type RecordSink } from './RecordColumns.ts';
import { columnsOf, type RecordField, type RecordLayout } from './RecordLayout.ts';
import type { RecordEngine, RecordReader } from './RecordReader.ts';
import { RecordSlots } from './RecordSlots.ts';

/** Where what lies in the module's memory; agreed with `src/wasm/readRecords.ts`. */
const READERS = 0x1000;
const READER_BYTES = 0x2000;
const MOST_READERS = 7;
const FIELDS = 0x40;
const FIELD_BYTES = 64;
const FIELD_NAME = 16;
const SLOTS = 0x900;
const MOST_NAME_BYTES = FIELD_BYTES - FIELD_NAME;
const MOST_FIELDS = 32;
const RECORDS = 0x10000;
const MOST_SLOTS = 15;
const WINDOW = 0x90000;

const KINDS: Readonly<Record<RecordField['kind'], number>> = {
  number: 0,
  id: 1,
  truth: 1,
  four: 2,
  present: 3,
  polygons: 4,
};

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly read: (reader: number, start: number) => number;
  readonly count: () => number;
}

/**
 * Reads records in WebAssembly, 16 bytes at a time. The window lies in the memory of the module, so no byte is copied for
 * it, and the records are handed over where they lie.
 */
export class WasmRecordEngine implements RecordEngine {
  readonly window: ByteWindow;
  readonly #exports: Exports;
  #readers = 0;

  /** @param module `readRecords.wasm`, compiled; an engine of its own for every scan */
  constructor(module: WebAssembly.Module) {
    this.#exports = new WebAssembly.Instance(module, {}).exports as unknown as Exports;
    this.window = new ByteWindow(this.#exports.memory.buffer, WINDOW);
  }

  reader(layout: RecordLayout, sink: RecordSink): RecordReader {
    const { memory, read, count } = this.#exports;
    const reader = READERS + READER_BYTES * this.#readers++;
    if (this.#readers > MOST_READERS) throw new RangeError('too many readers');
    // A template of length 0 is one that has learnt nothing.
    new Uint8Array(memory.buffer, reader, READER_BYTES).fill(0);
    describe(new DataView(memory.buffer, reader, READER_BYTES), layout);
    const columns = recordColumns(columnsOf(layout), memory.buffer, RECORDS);
    return {
      read(_, start) {
        const after = read(reader, WINDOW + start);
        const found = count();
        if (found > 0) sink(columns, found);
        return after === 0 ? -1 : after - WINDOW;
      },
    };
  }
}

function describe(memory: DataView, layout: RecordLayout): void {
  const { slots, fields } = layout;
  if (slots > MOST_SLOTS || fields.length > MOST_FIELDS) throw new RangeError('too large a record');
  const places = new RecordSlots(layout);
  memory.setUint32(0, 2 ** slots - 1, true);
  memory.setUint32(4, fields.length, true);
  for (let slot = 0; slot < slots; slot++) {
    memory.setUint32(SLOTS + 8 * slot, 8 * places.firstOf(slot), true);
    memory.setUint32(SLOTS + 8 * slot + 4, places.stepOf(slot) === 4 ? 5 : 3, true);
  }
  for (const [i, { name, kind, slot }] of fields.entries()) {
    if (name.length > MOST_NAME_BYTES) throw new RangeError('too long a name');
    const at = FIELDS + i * FIELD_BYTES;
    memory.setUint32(at, name.length, true);
    memory.setUint32(at + 4, KINDS[kind], true);
    memory.setUint32(at + 8, 8 * COLUMN_STRIDE * slot, true);
    memory.setUint32(at + 12, places.maskOf(i), true);
    for (let p = 0; p < name.length; p++) memory.setUint8(at + FIELD_NAME + p, name.charCodeAt(p));
  }
}
