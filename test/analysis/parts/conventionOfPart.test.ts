import { describe, expect, it, test } from 'vitest';
import { analyze } from '../../../src/analysis/pipeline/analyze.ts';
import { conclude } from '../../../src/analysis/pipeline/conclude.ts';
import type { DetectorSetup } from '../../../src/analysis/detectors/DetectorSetup.ts';
import { retinanetTorchvision } from '../../../src/analysis/detectors/torchvision/retinanet.ts';
import { seededRandom } from '../../../src/analysis/geometry/seededRandom.ts';
import { conventionOfPart } from '../../../src/analysis/parts/conventionOfPart.ts';
import { countPart } from '../../../src/analysis/parts/countPart.ts';
import { mergeParts, sourceOf } from '../../../src/analysis/parts/mergeParts.ts';
import type { Part } from '../../../src/analysis/parts/Part.ts';
import { partFromJson } from '../../../src/analysis/parts/partFromJson.ts';
import { partToJson } from '../../../src/analysis/parts/partToJson.ts';
import { memorySource } from '../../../src/platform/node/files/memorySource.ts';
import { cutByImage, type MessySet } from '../../helpers/annotations/messySet.ts';
import { evenSet } from '../../helpers/conventions/evenSet.ts';
import { resized, rewritten } from '../../helpers/conventions/rewritten.ts';

const setup: DetectorSetup = {
  ...retinanetTorchvision,
  resize: [{ kind: 'fixed', width: 64, height: 64 }],
};

function sourceFor(document: unknown) {
  return memorySource('set.json', Buffer.from(JSON.stringify(document)));
}

/** Of one run. */
async function reportOfWhole(document: unknown): Promise<string> {
  const options = { setup, startBackend: null, labelsOnly: true };
  const { source: _, ...report } = await analyze(sourceFor(document), options);
  return JSON.stringify(report);
}

/** Counts in files, one of each part. */
async function countsOf(document: MessySet, partOf: (image: number) => number): Promise<Part[]> {
  const counted: Part[] = [];
  for (const part of cutByImage(document, partOf)) {
    const options = { setup, program: '1.2.3', labelsOnly: true };
    const text = partToJson(await countPart(sourceFor(part), options));
    counted.push(partFromJson('x.json', text, { program: '1.2.3', setupOf: () => setup }));
  }
  return counted;
}

async function reportOfParts(counted: readonly Part[]): Promise<string> {
  const merged = counted.reduce(mergeParts);
  const found = { setup, source: sourceOf(merged), ...conventionOfPart(merged) };
  const { source: _, ...report } = await conclude(merged.summary, { ...found, startBackend: null });
  return JSON.stringify(report);
}

function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  return list
    .map(one => [random(), one] as const)
    .toSorted(([one], [other]) => one - other)
    .map(([, one]) => one);
}

const plain = evenSet({ seed: 5, images: 40, boxes: 300 });
/** So many that not all are looked at. */
const many = evenSet({ seed: 6, images: 300, boxes: 50_000 });
const half = ([width, height]: readonly [number, number]) => [width / 2, height / 2] as const;

const SETS: Readonly<Record<string, readonly [found: string | undefined, set: unknown]>> = {
  plain: [undefined, plain],
  'corners with areas': ['corners', rewritten(plain, 'corners', true)],
  'corners without areas': ['corners', rewritten(plain, 'corners', false)],
  'shares of the image': ['normalized', rewritten(plain, 'normalized', true)],
  'images of half the size': ['scaled', resized(plain, half)],
  'many plain boxes': [undefined, many],
  'many corners': ['corners', rewritten(many, 'corners', true)],
};

describe('How the boxes of parts are written', () => {
  test.each(Object.entries(SETS))('is what one run finds: %s', async (_, [found, set]) => {
    const expected = await reportOfWhole(set);
    const { convention } = JSON.parse(expected) as { convention?: { code: string } };
    expect(convention?.code).toBe(found);
    const random = seededRandom(9);
    for (const parts of [2, 7]) {
      const counted = await countsOf(set as MessySet, () => Math.floor(random() * parts));
      expect(counted).toHaveLength(parts);
      expect(await reportOfParts(shuffled(counted, random))).toBe(expected);
    }
  });

  it('is found where only one part is written in another way, and not where it is a small one', async () => {
    const corners = rewritten(plain, 'corners', false);
    const mixed = (isWrong: (image: number) => boolean) => ({
      ...plain,
      annotations: plain.annotations.map((annotation, at) =>
        isWrong((annotation.image_id - 1) / 3) ? corners.annotations[at]! : annotation,
      ),
    });
    for (const wrong of [1, 20, 30, 39]) {
      const set = mixed(image => image < wrong) as MessySet;
      const counted = await countsOf(set, image => Number(image < wrong));
      expect(await reportOfParts(counted)).toBe(await reportOfWhole(set));
    }
  });

  it('takes no more boxes of many than of one file', async () => {
    const counted = await countsOf(many, image => image % 7);
    const merged = counted.reduce(mergeParts);
    const [whole] = await countsOf(many, () => 0);
    expect(merged.boxes).toHaveLength(whole!.boxes.length);
    expect(whole!.boxes.length).toBeGreaterThan(10_000);
    expect(whole!.boxes.length).toBeLessThan(15_000);
  });
});
