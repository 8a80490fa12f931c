import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnchorDesign } from '../../../src/analysis/anchorAdvice/AnchorDesign.ts';
import { redrawn, UNCHANGED } from '../../../src/analysis/anchorAdvice/AnchorDesign.ts';
import { DesignJudge, JUDGING_BOXES } from '../../../src/analysis/anchorAdvice/DesignJudge.ts';
import { sampleJob } from '../../../src/analysis/anchorAdvice/sampleJob.ts';
import { searchDesign } from '../../../src/analysis/anchorAdvice/searchDesign.ts';
import type {
  CandidateRule,
  DetectorSetup,
  MaxIouRule,
} from '../../../src/analysis/detectors/DetectorSetup.ts';
import { PRESETS } from '../../../src/analysis/detectors/presets.ts';
import { seededRandom } from '../../../src/analysis/geometry/seededRandom.ts';
import { total } from '../../../src/analysis/summary/Counts.ts';
import type { ImageSample } from '../../../src/analysis/summary/ImageSample.ts';
import { tallyImages } from '../../../src/analysis/summary/tallyImages.ts';
import { type SweepModule, SWEEPS } from '../../helpers/assignment/sweeps.ts';

type AnchorRule = Extract<CandidateRule, { kind: 'anchors' }>;

const DETECTORS = PRESETS.filter(
  ({ candidates, assigner }) => candidates.kind === 'anchors' && assigner.kind === 'max-iou',
);

/** The first of its training sizes alone: the others add nothing but time. */
function atOneSize(setup: DetectorSetup): DetectorSetup {
  return { ...setup, resize: setup.resize.slice(0, 1) };
}

/** Boxes of one kind or another, crowds, repeats and boxes beyond the image among them. */
function images(seed: number, count: number, boxesEach: number): ImageSample {
  const random = seededRandom(seed);
  const [size, aspect] = [8 * 2 ** (5 * random()), 4 ** (random() - 0.5)];
  return Array.from({ length: count }, (_, id) => {
    const [width, height] = [100 + 900 * random(), 100 + 900 * random()];
    const boxes = Array.from({ length: Math.ceil(boxesEach * random()) }, () => {
      const side = size * 2 ** (2 * random() - 1);
      const tall = aspect * 2 ** (random() - 0.5);
      return [random() * width - 5, random() * height - 5, side / tall, side * tall];
    });
    const repeated = [...boxes, ...boxes.slice(0, 1)];
    return {
      hash: id,
      id,
      width,
      height,
      boxes: repeated.flat(),
      area: repeated.map(([, , w = 0, h = 0]) => w * h),
      crowd: repeated.map(() => Number(random() < 0.05)),
    };
  });
}

/** As a design was judged before: by labelling every anchor. */
async function byLabels(sample: ImageSample, setup: DetectorSetup): Promise<number> {
  const { boxes } = await tallyImages(sampleJob(sample, setup), { labelsOnly: true });
  const bins = boxes.bestIous.length;
  const seen = total(boxes.matches);
  const from = Math.round((setup.assigner as MaxIouRule).foregroundIou * bins);
  const covered = total(boxes.bestIous.slice(from));
  const sum = boxes.bestIous.reduce((all, number, bin) => all + (number * (bin + 0.5)) / bins, 0);
  const meanIou = seen === 0 ? 0 : sum / seen;
  return (covered + 0.2 * meanIou * seen) / Math.max(1, seen);
}

function judgeOf(sample: ImageSample, setup: DetectorSetup, sweepModule?: SweepModule) {
  const rule = setup.assigner as MaxIouRule;
  const present = { setup, candidates: setup.candidates as AnchorRule, rule };
  return DesignJudge.of(sample, present, { sweepModule });
}

describe('the judge of designs', () => {
  it.each(DETECTORS.map(setup => [setup.name, atOneSize(setup)] as const))(
    'says of any design what counting its labels says: %s',
    async (_, setup) => {
      const parameter = fc.double({ min: 1 / 8, max: 8, noNaN: true });
      const design: fc.Arbitrary<AnchorDesign> = fc.record({
        scale: parameter,
        spread: parameter,
        tallness: parameter,
        stretch: fc.double({ min: 1 / 8, max: 2, noNaN: true }),
      });
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 1, max: 1e6 }),
          fc.array(design, { minLength: 1, maxLength: 2 }),
          async (seed, designs) => {
            const sample = images(seed, 3, 6);
            const judges = await Promise.all(SWEEPS.map(([, own]) => judgeOf(sample, setup, own)));
            for (const tried of [UNCHANGED, ...designs]) {
              const changed = redrawn(setup, setup.candidates as AnchorRule, tried);
              const expected = await byLabels(sample, changed);
              for (const judge of judges) {
                expect(await judge.score(tried)).toBe(expected);
                // Remembered.
                expect(await judge.score(tried)).toBe(expected);
              }
            }
          },
        ),
        { seed: 6, numRuns: 5 },
      );
    },
    120_000,
  );

  it.each(['retinanet-torchvision', 'retinanet-mmdetection'])(
    'leads to the same design every time: %s',
    async name => {
      const setup = atOneSize(PRESETS.find(preset => preset.name === name)!);
      for (let seed = 1; seed <= 3; seed++) {
        const sample = images(seed, 4, 8);
        const judge = await judgeOf(sample, setup, SWEEPS[1]?.[1]);
        const found = await searchDesign(tried => judge.score(tried));
        const expected = await searchDesign(tried =>
          byLabels(sample, redrawn(setup, setup.candidates as AnchorRule, tried)),
        );
        expect(found).toEqual(expected);
      }
    },
    240_000,
  );

  it('looks at some boxes of crowded images, which say nearly the same', async () => {
    const setup = atOneSize(DETECTORS[0]!);
    const crowded = images(2, 12, 4000);
    const boxes = crowded.reduce((sum, { area }) => sum + area.length, 0);
    expect(boxes).toBeGreaterThan(2 * JUDGING_BOXES);
    const expected = await byLabels(crowded, setup);
    for (const [, own] of SWEEPS) {
      const score = await (await judgeOf(crowded, setup, own)).score(UNCHANGED);
      expect(Math.abs(score - expected)).toBeLessThan(0.01);
    }
  });
});
