import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analysis/pipeline/analyze.ts';
import { retinanetTorchvision } from '../../src/analysis/detectors/torchvision/retinanet.ts';
import { ENGLISH } from '../../src/words/numberFormat.ts';
import { methodLines } from '../../src/analysis/report/export/text/methodLines.ts';
import { toCsv } from '../../src/analysis/report/export/csv/toCsv.ts';
import { toMarkdown } from '../../src/analysis/report/export/markdown/toMarkdown.ts';
import { toText } from '../../src/analysis/report/export/text/toText.ts';
import { headlineOf } from '../../src/analysis/report/derive/headlineOf.ts';
import { en } from '../../src/words/en/en.ts';
import { headlineText } from '../../src/words/say/headlineText.ts';
import { memorySource } from '../../src/platform/node/files/memorySource.ts';

const box = { id: 4, image_id: 1, category_id: 1, bbox: [10, 1, 40, 5] };

function analyzed(image: object, annotation: object, options = {}) {
  const coco = {
    images: [{ id: 1, ...image }],
    annotations: [annotation],
    categories: [{ id: 1, name: 'thing' }],
  };
  const source = memorySource('odd.json', Buffer.from(JSON.stringify(coco)));
  return analyze(source, { setup: retinanetTorchvision, startBackend: null, ...options });
}

describe('a dataset that no anchor can be counted on', () => {
  it('is still reported, and said to be so: with an image so long that resizing leaves no pixel', async () => {
    const report = await analyzed({ width: 100_000, height: 10 }, box);
    expect(report.assignment.anchors).toBe(0);
    expect(report.dataset.annotations).toBe(1);
    expect(headlineText(headlineOf(report), en, ENGLISH)).toMatch(/^No anchor was counted/);
  });

  it('counts the images at which training would stop', async () => {
    const report = await analyzed({ width: 100_000, height: 10 }, box);
    expect(report.assignment.imagesWithoutPixels).toBe(1);
  });
});

describe('a dataset with images but without a usable box', () => {
  it.each([
    [
      'on unknown images',
      { ...box, image_id: 9 },
      { kind: 'image-unknown', count: 1, ids: { given: '9', listed: '1', differ: 'other' } },
    ],
    ['with no width', { ...box, bbox: [10, 1, 0, 5] }, { kind: 'box-empty', count: 1 }],
    ['that are crowds', { ...box, iscrowd: 1 }, { kind: 'crowd', count: 1 }],
    ['outside the image', { ...box, bbox: [200, 1, 9, 5] }, { kind: 'box-outside', count: 1 }],
  ])('is refused: boxes %s', async (_, annotation, reason) => {
    await expect(analyzed({ width: 100, height: 100 }, annotation)).rejects.toMatchObject({
      failure: { code: 'nothing-usable', annotations: 1, reasons: [reason] },
    });
  });

  it('is refused: images without sizes', async () => {
    await expect(analyzed({}, box)).rejects.toMatchObject({
      failure: { code: 'nothing-usable', reasons: [{ kind: 'image-no-size', images: 1 }] },
    });
  });
});

it('reports an image of one pixel', async () => {
  const { assignment } = await analyzed({ width: 1, height: 1 }, { ...box, bbox: [0, 0, 1, 1] });
  expect(assignment.boxes).toBe(1);
  expect(assignment.foreground).toBeGreaterThan(0);
});

describe('a report of labels alone', () => {
  const size = { width: 100, height: 100 };
  const startBackend = () => Promise.reject(new Error('a backend was started'));
  const labels = () => analyzed(size, box, { labelsOnly: true, startBackend });

  it('counts as ever, leaves the histogram empty and simulates nothing', async () => {
    const [full, { assignment, simulation }] = [await analyzed(size, box), await labels()];
    expect(simulation).toBeUndefined();
    expect(full.assignment.iouHistogram.counts).toHaveLength(10);
    const iouHistogram = { edges: [], counts: [] };
    expect(assignment).toEqual({ ...full.assignment, iouHistogram });
  });

  it('says so in every format', async () => {
    const report = await labels();
    const lines = methodLines(report, ENGLISH).map(({ text }) => text);
    expect(lines).toContainEqual(expect.stringMatching(/^Labels and counts only/));
    for (const text of [toText(report), toMarkdown(report)])
      expect(text).toContain('Labels and counts only');
    expect(toCsv(report)).not.toContain('anchor iou');
  });
});
