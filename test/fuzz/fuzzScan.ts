import fc from 'fast-check';
import { readCoco } from '../../src/analysis/annotations/readCoco.ts';
import { PlainRecordEngine } from '../../src/analysis/bytes/PlainRecordEngine.ts';
import type { RecordEngine } from '../../src/analysis/bytes/RecordReader.ts';
import type { RecordLayout } from '../../src/analysis/bytes/RecordLayout.ts';
import { wasmRecordEngines } from '../../src/analysis/bytes/wasmRecordEngines.ts';
import { asFailure } from '../../src/analysis/contract/Failure.ts';
import { buildJson } from '../helpers/buildJson.ts';
import { cutSource } from '../helpers/cutSource.ts';
import { recordAt } from '../helpers/recordAt.ts';
import { seededRandom } from '../helpers/seededRandom.ts';
import { valuesOf } from '../helpers/valuesOf.ts';
import { mutated } from './mutated.ts';

type Tell = (text: string) => void;

/** Of the processor: a file of 200 kB takes about 10; whatever takes this long hangs. */
const MOST_MILLISECONDS = 5000;
/** Far above what the largest seed file needs, far below what a leak of a byte in ten would reach. */
const MOST_MEBIBYTES = 1500;

/** Reads mutations of files with both engines until the time is over. @throws Error at the first that is not as it must be */
export async function fuzzMutations(options: {
  readonly seed: number;
  readonly seconds: number;
  readonly files: readonly Uint8Array[];
  readonly wasm: Uint8Array;
  readonly tell: Tell;
}): Promise<void> {
  const { seed, seconds, files, wasm, tell } = options;
  const random = seededRandom(seed);
  const fast = wasmRecordEngines(wasm);
  const outcomes = new Map<string, number>();
  const stop = performance.now() + 1000 * seconds;
  let runs = 0;
  let slowest = 0;
  for (; performance.now() < stop && files.length > 0; runs++) {
    const bytes = mutated(files, random);
    const chunk = 1 + Math.floor(random() ** 3 * 70_000);
    const before = process.cpuUsage();
    const plain = await outcome(bytes, [chunk], () => new PlainRecordEngine());
    const other = await outcome(bytes, [chunk], fast);
    const { user, system } = process.cpuUsage(before);
    slowest = Math.max(slowest, (user + system) / 1000);
    const where = `seed ${seed}, run ${runs}`;
    if (plain.text !== other.text)
      throw new Error(
        `the readers differ (${where}):\n${plain.text.slice(0, 500)}\n${other.text.slice(0, 500)}`,
      );
    if (plain.code === 'internal') throw new Error(`${plain.text} (${where})`);
    if (slowest > MOST_MILLISECONDS) throw new Error(`took ${slowest} ms (${where})`);
    outcomes.set(plain.code, (outcomes.get(plain.code) ?? 0) + 1);
  }
  const peak = process.resourceUsage().maxRSS / 1024;
  const counts = Array.from(outcomes, ([code, count]) => `${code} ${count}`).join(', ');
  tell(
    `${runs} mutations: ${counts}; slowest ${slowest.toFixed(0)} ms, peak ${peak.toFixed(0)} MiB`,
  );
  if (peak > MOST_MEBIBYTES) throw new Error(`${peak} MiB`);
}

/**
 * Reads files in chunks of every size from 1 to 64 and with random cuts, with both engines. @throws Error where columns,
 * problems or the failure are others than those of the file in one piece
 */
export async function fuzzCuts(options: {
  readonly seed: number;
  readonly files: readonly Uint8Array[];
  readonly wasm: Uint8Array;
  readonly tell: Tell;
}): Promise<void> {
  const random = seededRandom(options.seed);
  const engines = [() => new PlainRecordEngine(), wasmRecordEngines(options.wasm)];
  const sizes = Array.from({ length: 64 }, (_, i) => [i + 1]);
  for (const [i, bytes] of options.files.entries()) {
    const cuts = Array.from({ length: 8 }, () =>
      Array.from({ length: 5 }, () => 1 + Math.floor(random() ** 4 * 5000)),
    );
    for (const engine of engines) {
      const whole = await outcome(bytes, [1 << 21], engine);
      for (const cut of [...sizes, ...cuts])
        if ((await outcome(bytes, cut, engine)).text !== whole.text)
          throw new Error(`file ${i} is read otherwise in chunks of ${cut.join(', ')}`);
    }
  }
  options.tell(
    `${options.files.length} files read the same in chunks of 1 to 64 and with random cuts`,
  );
}

/** Small COCO documents with ids, boxes and orders of every kind, some of them damaged. */
export function generatedFiles(seed: number, count: number): Uint8Array[] {
  const id = fc.oneof(fc.nat(6), fc.constantFrom('2299', 'a', 2 ** 31, 2 ** 60, -1, null));
  const side = fc.oneof(
    fc.integer({ min: -9, max: 700 }),
    fc.double({ min: 0, max: 700, noNaN: true }),
  );
  const annotation = fc.record(
    {
      id,
      image_id: id,
      category_id: id,
      bbox: fc.array(side, { minLength: 3, maxLength: 5 }),
      area: side,
      iscrowd: fc.nat(1),
      segmentation: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  const document = fc
    .tuple(
      fc.array(fc.record({ id, width: side, height: side }), { maxLength: 4 }),
      fc.array(annotation, { maxLength: 6 }),
      fc.constantFrom(undefined, 1),
      fc.boolean(),
    )
    .map(([images, annotations, indent, imagesFirst]) => {
      const sections = imagesFirst ? { images, annotations } : { annotations, images };
      return JSON.stringify({ ...sections, categories: [{ id: 1, name: 'a' }] }, null, indent);
    });
  const text = fc.oneof(
    { weight: 4, arbitrary: document },
    {
      weight: 1,
      arbitrary: fc.tuple(document, fc.nat(300)).map(([whole, at]) => whole.slice(0, at)),
    },
  );
  return fc.sample(text, { seed, numRuns: count }).map(json => new TextEncoder().encode(json));
}

async function outcome(bytes: Uint8Array, sizes: readonly number[], engine: () => RecordEngine) {
  try {
    const dataset = await readCoco(cutSource(bytes, sizes), { engine });
    return { code: 'read', text: JSON.stringify(valuesOf(dataset)) };
  } catch (thrown) {
    const failure = asFailure(thrown);
    return { code: failure.code, text: JSON.stringify(failure) };
  }
}

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
  readonly tell: Tell;
}): void {
  const { seed, count, wasm, tell } = options;
  const cuts = fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 4 });
  const engines = [new PlainRecordEngine(), wasmRecordEngines(wasm)()].map(readerOf);
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
  tell(
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
  if (written(found) !== written(expected)) throw new Error(`read otherwise: ${text}`);
}

/** NaN is told from null, −0 from 0. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'number'
      ? `${Object.is(inner, -0) ? '-0' : inner}`
      : typeof inner === 'string'
        ? `"${inner}`
        : inner,
  );
}
