import { describe, expect, it } from 'vitest';
import { adviseAnchors } from '../../../src/analysis/anchorAdvice/adviseAnchors.ts';
import { PRESETS } from '../../../src/analysis/detectors/presets.ts';
import { retinanetTorchvision } from '../../../src/analysis/detectors/torchvision/retinanet.ts';
import { seededRandom } from '../../../src/analysis/geometry/seededRandom.ts';
import { summarize } from '../../../src/analysis/summary/summarize.ts';
import { anchorsOf } from '../../helpers/assignment/anchorsOf.ts';
import { plainDataset } from '../../helpers/annotations/plainDataset.ts';

/** Images of one size with boxes of one kind, a little scattered. */
function dataset(width: number, height: number) {
  const random = seededRandom(3);
  const scattered = (side: number) => side * (0.9 + 0.2 * random());
  return plainDataset({
    images: Array.from({ length: 30 }, (_, id) => ({ id, width: 800, height: 800 })),
    annotations: Array.from({ length: 120 }, (_, id) => ({
      id,
      image_id: id % 30,
      category_id: 1,
      bbox: [random() * 400, random() * 400, scattered(width), scattered(height)],
    })),
    categories: [{ id: 1, name: 'thing' }],
  });
}

async function advice(width: number, height: number, setup = retinanetTorchvision) {
  return adviseAnchors(setup, await summarize(dataset(width, height), setup, {}), {});
}

describe('advice on anchors', () => {
  it('is silent where the present anchors cover the boxes', async () => {
    expect(await advice(64, 64)).toBeNull();
  });

  it('shrinks anchors for small objects until they cover most of them', async () => {
    const found = await advice(14, 14);
    expect(found!.before.covered).toBeLessThan(0.05 * found!.before.boxes);
    expect(found!.after.covered).toBeGreaterThan(0.8 * found!.after.boxes);
    const [smallest] = anchorsOf(found!.setup).levels[0]!.sizes;
    expect(smallest).toBeLessThan(24);
  });

  it('stretches aspect ratios for very tall objects', async () => {
    const found = await advice(30, 200);
    const ratios = anchorsOf(found!.setup).levels[0]!.aspectRatios;
    expect(Math.max(...ratios)).toBeGreaterThan(3);
    expect(found!.after.covered).toBeGreaterThan(found!.before.covered);
  });

  it('keeps the number of anchors, and says them in the words of the framework', async () => {
    const words: Record<string, RegExp> = {
      torchvision: /AnchorGenerator\(\n {4}sizes=\(\(/,
      detectron2: /ANCHOR_GENERATOR:\n {4}SIZES: \[\[/,
      mmdetection: /scales=\[.*\],\n {4}ratios=/,
      'keras-retinanet': /\[anchor_parameters\]\nsizes {3}= \d/,
      'tf-object-detection': /anchor_scale: \d/,
    };
    const detectors = PRESETS.filter(({ name }) => name.startsWith('retinanet'));
    expect(detectors.length).toBe(5);
    for (const setup of detectors) {
      const found = await advice(9, 9, setup);
      expect(found).not.toBeNull();
      const counts = (levels: typeof setup) =>
        anchorsOf(levels).levels.map(level => level.sizes.length * level.aspectRatios.length);
      expect(counts(found!.setup)).toEqual(counts(setup));
      expect(found!.text).toMatch(words[anchorsOf(setup).generator]!);
    }
  });
});
