import path from 'node:path';
import type { Dataset } from '../../src/analysis/dataset/Dataset.ts';
import { readCoco } from '../../src/analysis/formats/coco/readCoco.ts';
import type { Measured } from '../../src/analysis/predictions/measure.ts';
import { measurePredictions } from '../../src/analysis/predictions/measurePredictions.ts';
import { measuredReport } from '../../src/analysis/report/build/measuredReport.ts';
import { memorySource } from '../../src/platform/node/files/memorySource.ts';
import { readCorpus } from './corpus.ts';
import { assertFinite } from './rules/assertFinite.ts';
import type { FuzzFile, MakeTarget, Random } from './FuzzTarget.ts';
import { mutated } from './mutations/mutated.ts';
import { mutatedJson } from './mutations/mutatedJson.ts';
import { outcomeOf } from './outcomeOf.ts';
import { oneOf } from './random.ts';
import { assertRule } from './Violation.ts';

/** Three images, with ids of both kinds; a crowd region; a box without an area. */
const COCO = {
  images: [
    { id: 1, width: 640, height: 480 },
    { id: 2, width: 33.5, height: 8 },
    { id: 'b', width: 64, height: 64 },
  ],
  annotations: [
    { id: 1, image_id: 1, category_id: 1, bbox: [10, 20, 30.5, 40], area: 1220, iscrowd: 0 },
    { id: 2, image_id: 1, category_id: 2, bbox: [90, 90, 60, 40], area: 2400, iscrowd: 0 },
    { id: 3, image_id: 1, category_id: 1, bbox: [290, 190, 90, 90], area: 8100, iscrowd: 1 },
    { id: 4, image_id: 2, category_id: 2, bbox: [0, 0, 33, 8], area: 264, iscrowd: 0 },
    { id: 5, image_id: 'b', category_id: 3, bbox: [5, 5, 0, 10] },
  ],
  categories: [1, 2, 3].map(id => ({ id, name: `class ${id}` })),
};

/** COCO results read, matched with the boxes of an annotation file, and measured. */
export const predictionsTarget: MakeTarget = async ({ corpus }) => {
  const seeds = [...readCorpus(path.join(corpus, 'predictions')).values()];
  const files = seeds.map(([{ bytes }]) => bytes);
  const truth = new TextEncoder().encode(JSON.stringify(COCO));
  const dataset = await readCoco(memorySource('truth.json', truth), {});
  return {
    name: 'predictions',
    seeds,
    limit: { constant: 500, perKilobyte: 5 },
    mutate: random => [mutatedFile(oneOf(random, seeds)[0], random, files)],
    async run([{ name, bytes }]) {
      const measured = await outcomeOf(() =>
        measurePredictions(memorySource(name, bytes), dataset),
      );
      if ('code' in measured) return measured.code;
      assertSums(measured.value, dataset);
      assertFinite(measuredReport(name, dataset, measured.value), 'what was measured');
      return measured.value.detections === 0 ? 'none' : 'measured';
    },
  };
};

function mutatedFile(file: FuzzFile, random: Random, files: readonly Uint8Array[]): FuzzFile {
  const { name, bytes } = file;
  const isPacked = bytes[0] === 0x1f;
  if (isPacked || random() < 0.2) return { name, bytes: mutated(files, random) };
  const text = mutatedJson(new TextDecoder().decode(bytes), random);
  return { name, bytes: new TextEncoder().encode(text) };
}

/** @throws Violation where detections are lost or counted twice */
function assertSums(measured: Measured, { annotations }: Dataset): void {
  const { detections, outcomes, byCategory, missed } = measured;
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  const errors = outcomes.near + outcomes['other-class'] + outcomes.background;
  const rules: readonly (readonly [string, number, number])[] = [
    ['outcomes', sum(Object.values(outcomes)), detections],
    ['hits of the classes', sum(byCategory.map(one => one.truePositives)), outcomes.true],
    ['errors of the classes', sum(byCategory.map(one => one.falsePositives)), errors],
    ['scores of hits', sum(measured.truePositiveScores), outcomes.true],
    ['scores of errors', sum(measured.falsePositiveScores), errors],
    ['gradients', sum(measured.gradientNorms), outcomes.true + errors],
    ['missed boxes', sum(byCategory.map(one => one.missed)), missed],
  ];
  for (const [what, found, expected] of rules)
    assertRule(found === expected, `${what} do not add up`, () => `${found} of ${expected}`);
  const boxes = annotations.count - 1;
  assertRule(outcomes.true + missed === boxes, 'boxes are neither hit nor missed');
}
