import fc from 'fast-check';
import { PlainRecordEngine } from '../../src/analysis/bytes/records/PlainRecordEngine.ts';
import type { RecordLayout } from '../../src/analysis/bytes/records/RecordLayout.ts';
import type { RecordEngine } from '../../src/analysis/bytes/records/RecordReader.ts';
import { wasmEngineFactory } from '../../src/analysis/bytes/records/wasmEngineFactory.ts';
import { buildJson } from '../helpers/annotations/buildJson.ts';
import { recordAt } from '../helpers/annotations/recordAt.ts';

const LAYOUT: RecordLayout = {
  slots: 7,
  fields: [
    { name: 'a', kind: 'number', slot: 0 },
    { name: 'bb', kind: 'id', slot: 1 },
    { name: 'bbox', kind: 'four', slot: 2 },
  ],
};

/** Compares scanner and readers with JSON.parse on generated documents. @throws Error where they differ, with the document */
export function fuzzDocuments(options: {
  readonly seed: number;
  readonly count: number;
  readonly wasm: Uint8Array;
  readonly logError: (text: string) => void;
}): void {
  const { seed, count, wasm, logError } = options;
  const cuts = fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 4 });
  const engines = [new PlainRecordEngine(), wasmEngineFactory(wasm)()].map(readerOf);
  const value = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(
      fc.constantFrom('a', 'bb', 'bbox', 'c'),
      fc.oneof(fc.double(), fc.integer(), fc.array(fc.float())),
    ),
  );
  let read = 0;
  fc.assert(
    fc.property(value, fc.constantFrom(undefined, 1, 4), cuts, (document, indent, sizes) => {
      const text = JSON.stringify(document, null, indent);
      same(buildJson(text, sizes), JSON.parse(text), text);
      for (const reader of engines) {
        const record = reader(text);
        if (record === null) continue;
        read++;
        same(record, recordOf(JSON.parse(text) as Record<string, unknown>), text);
      }
    }),
    { seed, numRuns: count },
  );
  logError(
    `${count} generated documents read as JSON.parse does; ${read} of them also whole, as records`,
  );
}

function readerOf(engine: RecordEngine): (text: string) => number[] | null {
  let record: number[] = [];
  const reader = engine.reader(LAYOUT, columns => (record = recordAt(columns, LAYOUT, 0)));
  return text => {
    if (!text.startsWith('{')) return null;
    engine.window.fill(new TextEncoder().encode(text), 0);
    return reader.read(engine.window, engine.window.start) < 0 ? null : record;
  };
}

function recordOf({ a, bb, bbox }: Record<string, unknown>): unknown[] {
  const four = Array.isArray(bbox)
    ? [...(bbox as unknown[]), 4]
    : Array.from({ length: 5 }, () => NaN);
  return [a ?? NaN, bb ?? NaN, ...four];
}

function same(found: unknown, expected: unknown, text: string): void {
  if (written(found) !== written(expected)) throw new Error(`read differently: ${text}`);
}

/** Keeps NaN apart from null and −0 from 0. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'number'
      ? `${Object.is(inner, -0) ? '-0' : inner}`
      : typeof inner === 'string'
        ? `"${inner}`
        : inner,
  );
}
