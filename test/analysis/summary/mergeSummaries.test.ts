import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { conclude } from '../../../src/analysis/pipeline/conclude.ts';
import type { DetectorSetup } from '../../../src/analysis/detectors/DetectorSetup.ts';
import { presetNamed } from '../../helpers/assignment/presetNamed.ts';
import { retinanetTorchvision } from '../../../src/analysis/detectors/torchvision/retinanet.ts';
import { readCoco } from '../../../src/analysis/formats/coco/readCoco.ts';
import { seededRandom } from '../../../src/analysis/geometry/seededRandom.ts';
import { toJson } from '../../../src/analysis/report/export/json/toJson.ts';
import { CheckedJson } from '../../../src/analysis/summary/json/CheckedJson.ts';
import { summaryFromJson } from '../../../src/analysis/summary/json/summaryFromJson.ts';
import { summaryToJson } from '../../../src/analysis/summary/json/summaryToJson.ts';
import { mergeSummaries } from '../../../src/analysis/summary/mergeSummaries.ts';
import type { MergeableSummary, Summary } from '../../../src/analysis/summary/Summary.ts';
import { summarize, summarizePart } from '../../../src/analysis/summary/summarize.ts';
import { memorySource } from '../../../src/platform/node/files/memorySource.ts';
import { cutByImage, type MessySet, messySet } from '../../helpers/annotations/messySet.ts';
import { startWasm } from '../../helpers/wasmBackend.ts';

/** The rules of a preset on images that are left as small as they are. */
function small(name: string): DetectorSetup {
  const setup = presetNamed(name);
  return {
    ...setup,
    resize: setup.resize.map(resize =>
      resize.kind === 'letterbox'
        ? { ...resize, side: 64 }
        : { kind: 'fixed', width: 64, height: 64 },
    ),
  };
}

async function read(set: MessySet) {
  const bytes = Buffer.from(JSON.stringify(set));
  return readCoco(memorySource('part.json', bytes), { isPart: true });
}

const part = async (set: MessySet, setup: DetectorSetup): Promise<MergeableSummary> =>
  summarizePart(await read(set), setup, {});

async function report(summary: Summary, setup: DetectorSetup): Promise<string> {
  return toJson(
    await conclude(summary, {
      setup,
      source: { file: 'set.json', format: 'coco', bytes: 1 },
      startBackend: async () => 'wasm',
    }),
  );
}

function shuffled<T>(values: readonly T[], seed: number): T[] {
  const random = seededRandom(seed);
  return values
    .map(value => ({ value, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

/** Two that get advice on anchors, one whose rule looks at all levels, and one without IoUs. */
const DETECTORS = ['retinanet-torchvision', 'retinanet-detectron2', 'atss-mmdetection', 'yolov5'];
const few = messySet({ seed: 5, images: 150, side: 64, categories: 6 });
/** More images than evidence is taken of, and than anchors are judged on. */
const many = messySet({ seed: 9, images: 4200, side: 64, categories: 6 });

const CASES: readonly (readonly [string, MessySet, readonly number[]])[] = [
  ...DETECTORS.map(name => [name, few, [2, 7, 64]] as const),
  ['retinanet-torchvision', many, [2, 7, 64]],
  ['atss-mmdetection', many, [7]],
];

describe('the merge of summaries', () => {
  beforeAll(startWasm);

  it.each(CASES)(
    'gives the report of one run, byte for byte: %s, in some parts of a set',
    async (name, set, parts) => {
      const setup = small(name);
      const whole = await part(set, setup);
      const expected = await report(await summarize(await read(set), setup, {}), setup);
      expect(expected.includes('"anchorAdvice"')).toBe(name.startsWith('retinanet'));
      expect(expected.includes('"recommendation"')).toBe(name !== 'yolov5');
      for (const k of parts) {
        // Cut at random, so that no part is like another.
        const random = seededRandom(k);
        const cut = cutByImage(set, () => Math.floor(random() * k));
        const summaries = await Promise.all(cut.map(one => part(one, setup)));
        const merged = shuffled(summaries, k).reduce(mergeSummaries);
        expect(merged).toEqual(whole);
        expect(await report(merged, setup)).toBe(expected);
      }
    },
    120_000,
  );

  it('is that of the whole whatever the parts and their order, also by way of JSON', async () => {
    const setup: DetectorSetup = {
      ...retinanetTorchvision,
      resize: [{ kind: 'fixed', width: 32, height: 32 }],
    };
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1000 }),
        fc.array(fc.nat(2), { minLength: 1, maxLength: 30 }),
        async (seed, partOf) => {
          const set = messySet({ seed, images: partOf.length, side: 32, categories: 3 });
          const cut = cutByImage(set, image => partOf[image]!);
          const [a, b = a, c = b] = await Promise.all(cut.map(one => part(one, setup)));
          const whole = await part(set, setup);
          const m = mergeSummaries;
          expect(m(a!, b!)).toEqual(m(b!, a!));
          expect(m(m(a!, b!), c!)).toEqual(m(a!, m(b!, c!)));
          if (cut.length === 2) expect(m(a!, b!)).toEqual(whole);
          if (cut.length === 3) expect(m(c!, m(a!, b!))).toEqual(whole);
          expect(throughJson(whole)).toEqual(whole);
        },
      ),
      { seed: 11, numRuns: 60 },
    );
  });
});

function throughJson(summary: MergeableSummary): MergeableSummary {
  const json: unknown = JSON.parse(JSON.stringify(summaryToJson(summary)));
  return summaryFromJson(new CheckedJson('part.json', '', json), summary.anchors.anchors.length);
}
