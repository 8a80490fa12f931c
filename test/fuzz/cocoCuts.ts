import fc from 'fast-check';
import { PlainRecordEngine } from '../../src/analysis/bytes/records/PlainRecordEngine.ts';
import { wasmEngineFactory } from '../../src/analysis/bytes/records/wasmEngineFactory.ts';
import { seededRandom } from '../helpers/seededRandom.ts';
import { readingOf } from './readingOf.ts';

/**
 * Reads files in chunks of every size from 1 to 64 and with random cuts, with both engines. @throws Error where columns,
 * problems or the failure are others than those of the file in one piece
 */
export async function fuzzCuts(options: {
  readonly seed: number;
  readonly files: readonly Uint8Array[];
  readonly wasm: Uint8Array;
  readonly logError: (text: string) => void;
}): Promise<void> {
  const random = seededRandom(options.seed);
  const engines = [() => new PlainRecordEngine(), wasmEngineFactory(options.wasm)];
  const sizes = Array.from({ length: 64 }, (_, i) => [i + 1]);
  for (const [i, bytes] of options.files.entries()) {
    const cuts = Array.from({ length: 8 }, () =>
      Array.from({ length: 5 }, () => 1 + Math.floor(random() ** 4 * 5000)),
    );
    for (const engine of engines) {
      const whole = await readingOf(bytes, [1 << 21], engine);
      for (const cut of [...sizes, ...cuts])
        if ((await readingOf(bytes, cut, engine)).text !== whole.text)
          throw new Error(`file ${i} is read differently in chunks of ${cut.join(', ')}`);
    }
  }
  options.logError(
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
