import fs from 'node:fs';
import path from 'node:path';
import { finish } from '../../src/analysis/contract/steps/Steps.ts';
import type { AnnotationSource } from '../../src/analysis/contract/sources/AnnotationSource.ts';
import type { Dataset } from '../../src/analysis/dataset/Dataset.ts';
import { recordRules } from '../../src/analysis/detectors/arithmetics.ts';
import { readAnnotations } from '../../src/analysis/formats/readAnnotations.ts';
import { splitsOf } from '../../src/analysis/formats/splitsOf.ts';
import { keptRecords } from '../../src/analysis/summary/records/keptRecords.ts';
import { rangedSource } from '../helpers/annotations/archives.ts';
import { memoryTree } from '../helpers/annotations/memoryTree.ts';
import { readCorpus } from './corpus.ts';
import type { FuzzFile, FuzzInput, MakeTarget, Random } from './FuzzTarget.ts';
import { mutated } from './mutations/mutated.ts';
import { mutatedJson } from './mutations/mutatedJson.ts';
import { outcomeOf } from './outcomeOf.ts';
import { oneOf } from './random.ts';
import { assertRule } from './Violation.ts';

const BINARY = [
  'parquet/zstd.parquet',
  'parquet/brotli.parquet',
  'tfrecord/shards.tfrecord-00000-of-00003',
];

/** Files and folders of every format but plain COCO: what is read fits together, or a failure of the catalogue says why not. */
export const formatsTarget: MakeTarget = async ({ corpus }) => {
  const seeds = [
    ...readCorpus(path.join(corpus, 'formats')).values(),
    ...BINARY.map(name => fixture(path.join(corpus, '../fixtures/formats', name))),
  ];
  const all = seeds.flat().map(({ bytes }) => bytes);
  return {
    name: 'formats',
    seeds,
    limit: { constant: 1000, perKilobyte: 20 },
    mutate: random => mutatedSet(oneOf(random, seeds), random, all),
    async run(input) {
      const known = input.map(({ name, bytes }) => `${name}\n${new TextDecoder().decode(bytes)}`);
      const splits = await outcomeOf(() => splitsOf(sourceOf(input)), known);
      if ('code' in splits) return splits.code;
      const read = await outcomeOf(() => readAnnotations(sourceOf(input), {}), known);
      if ('code' in read) return read.code;
      const { dataset, source } = read.value;
      assertWhole(dataset);
      for (const rule of recordRules()) assertWhole(finish(keptRecords(dataset, rule)).dataset);
      return source.format;
    },
  };
};

function fixture(file: string): FuzzInput {
  const name = path.basename(file);
  const bytes = new Uint8Array(fs.readFileSync(file));
  return [{ name: `main${name.slice(name.indexOf('.'))}`, bytes }];
}

/** One file by itself, `main.json` in its folder, several others as a folder. */
function sourceOf(input: FuzzInput): AnnotationSource {
  const [{ name, bytes }] = input;
  if (input.length === 1) return rangedSource(name, bytes);
  const folder = memoryTree(Object.fromEntries(input.map(file => [file.name, file.bytes])));
  return name.startsWith('main.') ? { ...rangedSource(name, bytes), folder } : folder;
}

function mutatedSet(seed: FuzzInput, random: Random, all: readonly Uint8Array[]): FuzzInput {
  const chosen = oneOf(random, seed);
  const changed = (file: FuzzFile) => (file === chosen ? mutatedFile(file, random, all) : file);
  const [first, ...others] = seed;
  // Sets lose files too.
  const left = others.filter(file => file === chosen || random() > 0.02);
  return [changed(first), ...left.map(changed)];
}

function mutatedFile(file: FuzzFile, random: Random, all: readonly Uint8Array[]): FuzzFile {
  const { name, bytes } = file;
  if (name.endsWith('.json') && random() < 0.7)
    return {
      name,
      bytes: new TextEncoder().encode(mutatedJson(new TextDecoder().decode(bytes), random)),
    };
  return { name, bytes: mutated([bytes, oneOf(random, all)], random) };
}

/** @throws Violation where columns do not fit together */
function assertWhole({ images, annotations, categories, problems }: Dataset): void {
  const { count, image, category, boxes, crowd } = annotations;
  const isRow = (row: number, rows: number) => row >= -1 && row < rows;
  const rules: readonly (readonly [string, boolean])[] = [
    ['images', images.width.length >= images.count && images.height.length >= images.count],
    ['boxes', boxes.length === 4 * count && crowd.length === count],
    ['images of boxes', image.every(row => isRow(row, images.count))],
    ['classes of boxes', category.every(row => isRow(row, categories.length))],
    ['problems', problems.every(problem => problem.count > 0)],
  ];
  for (const [what, holds] of rules) assertRule(holds, `${what} do not fit`, () => '');
}
