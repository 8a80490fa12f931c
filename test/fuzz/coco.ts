import fs from 'node:fs';
import path from 'node:path';
import { PlainRecordEngine } from '../../src/analysis/bytes/records/PlainRecordEngine.ts';
import { wasmEngineFactory } from '../../src/analysis/bytes/records/wasmEngineFactory.ts';
import { readCorpus, readInput } from './corpus.ts';
import type { FuzzInput, MakeTarget } from './FuzzTarget.ts';
import { mutated } from './mutations/mutated.ts';
import { mutatedJson } from './mutations/mutatedJson.ts';
import { oneOf } from './random.ts';
import { readingOf } from './readingOf.ts';
import { assertRule } from './Violation.ts';

/** Annotation files through both record readers, which must agree. */
export const cocoTarget: MakeTarget = async ({ corpus, realFiles, largest, wasm }) => {
  const fast = wasmEngineFactory(fs.readFileSync(path.join(wasm, 'readRecords.wasm')));
  const own = [...readCorpus(path.join(corpus, 'coco')).values()];
  const seeds = [...own, ...(realFiles === null ? [] : annotationFiles(realFiles, largest))];
  const files = seeds.map(([{ bytes }]) => bytes);
  return {
    name: 'coco',
    seeds,
    // A file of 200 kB takes about 20.
    limit: { constant: 1000, perKilobyte: 5 },
    mutate(random) {
      const [{ name, bytes }] = oneOf(random, seeds);
      // Large files are changed by bytes alone: finding all their values takes longer than both readers.
      const byValue = bytes.length < 5000 && random() < 0.4;
      return [{ name, bytes: byValue ? changedValues(bytes, random) : mutated(files, random) }];
    },
    async run([{ bytes }], random) {
      const chunk = 1 + Math.floor(random() ** 3 * 70_000);
      const plain = await readingOf(bytes, [chunk], () => new PlainRecordEngine());
      const other = await readingOf(bytes, [chunk], fast);
      assertRule(
        plain.text === other.text,
        'the readers differ',
        () => `in chunks of ${chunk}\n${plain.text.slice(0, 200)}\n${other.text.slice(0, 200)}`,
      );
      return plain.code;
    },
  };
};

function changedValues(bytes: Uint8Array, random: () => number): Uint8Array {
  return new TextEncoder().encode(mutatedJson(new TextDecoder().decode(bytes), random));
}

function annotationFiles(folder: string, largest: number): FuzzInput[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .map(name => path.join(folder, name))
    .filter(file => fs.statSync(file).size < largest)
    .map(readInput);
}
