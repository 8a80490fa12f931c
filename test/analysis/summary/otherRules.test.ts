import { describe, expect, it } from 'vitest';
import { rowsByImage } from '../../../src/analysis/dataset/rowsByImage.ts';
import { assignerFor } from '../../../src/analysis/assignment/assignerFor.ts';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import { presetNamed } from '../../helpers/assignment/presetNamed.ts';
import { total } from '../../../src/analysis/summary/Counts.ts';
import { missedBoxes } from '../../../src/analysis/summary/tallies/BoxTally.ts';
import { MATCH_REASONS } from '../../../src/analysis/assignment/reasons/MatchReason.ts';
import { tallyImages } from '../../../src/analysis/summary/tallyImages.ts';
import { wholeJob } from '../../../src/analysis/summary/TallyJob.ts';
import { iouBinOf } from '../../helpers/assignment/iouBinOf.ts';
import { oneImage } from '../../helpers/assignment/assignedImages.ts';
import { type PlainCoco, plainDataset } from '../../helpers/annotations/plainDataset.ts';
import { readJson } from '../../helpers/readJson.ts';

const dataset = plainDataset(readJson<PlainCoco>('torchvision/synth48.coco.json'));

describe('the tally of a rule other than max-IoU', () => {
  it.each(['atss-mmdetection', 'ssd300-torchvision'])(
    'takes foreground out of the background evidence by its highest IoU: %s',
    async name => {
      // Every image, also those that the framework would leave out.
      const { leavesOut: _, ...setup } = presetNamed(name);
      const { evidence, foreground } = await tallyImages(finish(wholeJob(dataset, setup)), {});
      const { negatives } = evidence.levels.get(0)!;
      const expected = Array.from(negatives, () => 0);
      const assign = assignerFor(setup, dataset.annotations);
      const { rows, start } = finish(rowsByImage(dataset));
      let elsewhere = 0;
      for (let i = 0; i < dataset.images.count; i++) {
        const view = {
          image: { height: dataset.images.height[i]!, width: dataset.images.width[i]! },
          resize: setup.resize[0]!,
          rows: rows.subarray(start[i], start[i + 1]),
          lowestIou: 0.05,
        };
        const { assignment } = finish(assign(view));
        for (const [bin, number] of assignment.iouCounts!.entries()) expected[bin]! += number;
        for (let at = 0; at < assignment.foreground.count; at++) {
          const highest = assignment.highestIou!(assignment.foreground.anchors[at]!);
          expected[iouBinOf(highest)]!--;
          if (highest > assignment.foreground.ious[at]!) elsewhere++;
        }
      }
      expect([...negatives]).toEqual(expected);
      expect(Math.min(...expected)).toBeGreaterThanOrEqual(0);
      expect(total(foreground)).toBeGreaterThan(0);
      expect(elsewhere).toBeGreaterThan(0);
    },
  );

  it.each(['fcos-torchvision', 'fcos-adelaidet', 'yolov5', 'centernet'])(
    'has no evidence for the simulation where a rule knows no IoU: %s',
    async name => {
      const { evidence, iouCounts } = await tallyImages(
        finish(wholeJob(dataset, presetNamed(name))),
        {},
      );
      expect(total(evidence.levels.get(0)!.negatives)).toBe(0);
      expect(total(iouCounts)).toBe(0);
    },
  );

  it.each([
    ['yolov5', [[100, 100, 2, 2]], 'too-small'],
    ['yolov5', [[200, 398, 300, 4]], 'aspect'],
    [
      'centernet',
      [
        [100, 100, 40, 40],
        [100, 100, 40, 40],
      ],
      'repeated',
    ],
    [
      'centernet',
      [
        [100, 100, 40, 40],
        [100, 100, 40, 41],
      ],
      'taken-by-neighbour',
    ],
    ['fcos-torchvision', [[97, 97, 2, 2]], 'no-point'],
    [
      'fcos-torchvision',
      [
        [100, 100, 60, 60],
        [100, 100, 60, 60],
      ],
      'repeated',
    ],
    [
      'fcos-torchvision',
      [
        [100, 100, 60, 60],
        [100, 100, 60, 60.5],
      ],
      'taken-by-neighbour',
    ],
  ])('says why a box has nothing: %s, %j is %s', async (name, boxes, reason) => {
    const one = plainDataset(oneImage({ width: 640, height: 640 }, boxes));
    const tally = await tallyImages(finish(wholeJob(one, presetNamed(name))), {});
    expect(MATCH_REASONS.filter((_, i) => tally.boxes.unmatched[i]! > 0)).toEqual([reason]);
  });

  it('misses no box whose repeat is trained on', async () => {
    const boxes = [
      [100, 100, 60, 60],
      [100, 100, 60, 60],
      [97, 97, 2, 2],
    ];
    const one = plainDataset(oneImage({ width: 640, height: 640 }, boxes));
    const tally = await tallyImages(finish(wholeJob(one, presetNamed('fcos-torchvision'))), {});
    expect(total(tally.boxes.unmatched)).toBe(2);
    expect(missedBoxes(tally.boxes)).toBe(1);
  });

  it('counts the soft negatives of all images', async () => {
    const size = { width: 512, height: 512 };
    const one = plainDataset(oneImage(size, [[100, 100, 40, 40]]));
    const tally = await tallyImages(finish(wholeJob(one, presetNamed('centernet'))), {});
    expect([...tally.softNegatives]).toEqual([24]);
  });
});
