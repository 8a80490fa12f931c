import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import { summarizeDataset } from '../../../src/analysis/advice/DatasetSummary.ts';
import type { Dataset } from '../../../src/analysis/dataset/Dataset.ts';
import type { DetectorSetup } from '../../../src/analysis/detectors/DetectorSetup.ts';
import { retinanetTorchvision } from '../../../src/analysis/detectors/torchvision/retinanet.ts';
import { anchorTally, mergeTallies } from '../../../src/analysis/summary/AnchorTally.ts';
import { readEvidence } from '../../../src/analysis/summary/evidence/EvidenceTally.ts';
import { hashOfId } from '../../../src/analysis/summary/imageHashes.ts';
import { sizeBar, unmatchedBar, weakBar } from '../../../src/analysis/summary/tallies/BoxMarks.ts';
import { tallyImages } from '../../../src/analysis/summary/tallyImages.ts';
import { wholeJob } from '../../../src/analysis/summary/TallyJob.ts';
import type { AssignmentReference } from '../../helpers/assignment/assignmentReference.ts';
import { type PlainCoco, plainDataset } from '../../helpers/annotations/plainDataset.ts';
import { readJson } from '../../helpers/readJson.ts';

const coco = readJson<PlainCoco>('torchvision/synth48.coco.json');
const { totals } = readJson<AssignmentReference>('torchvision/assign_synth48.json').methods[
  'retinanet'
]!;
const whole = plainDataset(coco);

/** The same rules on images that are left as small as they are. */
const small: DetectorSetup = {
  ...retinanetTorchvision,
  resize: [{ kind: 'fixed', width: 64, height: 64 }],
};

const tallyOf = (dataset: Dataset) =>
  tallyImages(finish(wholeJob(dataset, retinanetTorchvision)), {});

/** The same annotations with only some of the images known. */
function part(keep: (image: number) => boolean): Dataset {
  const image = whole.annotations.image.map(row => (row >= 0 && keep(row) ? row : -1));
  const hidden = (column: Float64Array) => column.map((side, row) => (keep(row) ? side : NaN));
  return {
    ...whole,
    images: {
      ...whole.images,
      width: hidden(whole.images.width),
      height: hidden(whole.images.height),
    },
    annotations: { ...whole.annotations, image },
  };
}

describe('the tally of a dataset', () => {
  it('has the totals of torchvision by level, category, IoU and unmatched box', async () => {
    const tally = await tallyOf(whole);
    const { boxes, marks } = tally;
    const perLevel = [...tally.anchors].map((anchors, level) => {
      const foreground = tally.foreground[level]!;
      const ignored = tally.ignored[level]!;
      return [foreground, ignored, anchors - foreground - ignored];
    });
    expect(perLevel).toEqual(totals.per_level_fg_ignored_bg);
    for (const [row, { id }] of whole.categories.entries()) {
      const [foreground, , number] = totals.per_category_fg_ignored_gts[id] ?? [0, 0, 0];
      expect([id, boxes.byCategory.foreground[row], boxes.byCategory.boxes[row]]).toEqual([
        id,
        foreground,
        number,
      ]);
    }
    expect([...marks].filter(mark => unmatchedBar(mark) >= 0)).toHaveLength(totals.gts_without_fg);
    const tenths = totals.max_iou_hist10.map(
      (_, bin) => tally.iouCounts[2 * bin]! + tally.iouCounts[2 * bin + 1]!,
    );
    expect(tenths).toEqual(totals.max_iou_hist10);
  });

  it('knows behind each bar as many boxes as it counts', async () => {
    const { boxes, marks } = await tallyOf(whole);
    const kinds = { sizes: sizeBar, unmatched: unmatchedBar, weak: weakBar };
    for (const [kind, barOf] of Object.entries(kinds) as [keyof typeof kinds, typeof sizeBar][]) {
      const marked = [...boxes[kind]].map(
        (_, bar) => [...marks].filter(mark => barOf(mark) === bar).length,
      );
      expect(marked).toEqual([...boxes[kind]]);
      expect(Math.max(...marked)).toBeGreaterThan(0);
    }
  });

  it('is the merge of the tallies of any two parts, in either order', async () => {
    const expected = await tallyOf(whole);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 48, maxLength: 48 }), async mask => {
        const left = await tallyOf(part(row => mask[row] === true));
        const right = await tallyOf(part(row => mask[row] !== true));
        const merged = anchorTally(
          5,
          whole.categories.length,
          new Uint16Array(whole.annotations.count),
        );
        mergeTallies(merged, right);
        mergeTallies(merged, left);
        expect(merged).toEqual(expected);
      }),
      { seed: 3, numRuns: 10 },
    );
  });

  it('keeps evidence whose shares sum to one and whose negatives are the background', async () => {
    const tally = await tallyOf(whole);
    const evidence = readEvidence(tally.evidence, whole.categories.length);
    const shares = evidence.cells.reduce((sum, cell) => sum + cell.share, 0);
    expect(shares).toBeCloseTo(1, 12);
    const background = totals.per_level_fg_ignored_bg.reduce((sum, [, , bg]) => sum + bg!, 0);
    expect(evidence.negativeIouHistogram.reduce((sum, n) => sum + n, 0)).toBe(background);
    for (const { iou } of evidence.cells) expect(iou).toBeLessThanOrEqual(1);
  });

  it('takes evidence from a sample of a large dataset, and counts all of it', async () => {
    const images = Array.from({ length: 4001 }, (_, id) => ({ id, width: 40, height: 40 }));
    const sampled = images.filter(({ id }) => hashOfId(id) < 2 ** 30).length;
    expect(sampled).toBeGreaterThan(900);
    expect(sampled).toBeLessThan(1100);
    const dataset = plainDataset({
      images,
      annotations: images.map(({ id }) => ({
        id,
        image_id: id,
        category_id: 1,
        bbox: [8, 4, 16, 16],
      })),
      categories: [{ id: 1, name: 'box' }],
    });
    const tally = await tallyImages(finish(wholeJob(dataset, small)), {});
    const { sampledForeground } = readEvidence(tally.evidence, 1);
    const counted = { images: 4001, imagesByCategory: [4001], tally };
    const { foreground } = summarizeDataset(counted, small);
    expect(sampledForeground).toBeGreaterThan(0);
    expect(foreground / 4001).toBe(sampledForeground / sampled);
  });
});
