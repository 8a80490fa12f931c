import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fcosTorchvision } from '../../../../src/analysis/detectors/torchvision/fcos.ts';
import { retinanetTorchvision } from '../../../../src/analysis/detectors/torchvision/retinanet.ts';
import { finish } from '../../../../src/analysis/contract/steps/Steps.ts';
import type { AnchorTally } from '../../../../src/analysis/summary/AnchorTally.ts';
import type { Counts } from '../../../../src/analysis/summary/Counts.ts';
import { tallyImages } from '../../../../src/analysis/summary/tallyImages.ts';
import { wholeJob } from '../../../../src/analysis/summary/TallyJob.ts';
import { type PlainCoco, plainDataset } from '../../../helpers/annotations/plainDataset.ts';
import { readJson } from '../../../helpers/readJson.ts';

const coco = readJson<PlainCoco>('torchvision/synth48.coco.json');
const categories = coco.categories.length;

describe.each([retinanetTorchvision, fcosTorchvision])('the tally of each class, $name', setup => {
  let tally: AnchorTally;
  beforeAll(async () => {
    tally = await tallyImages(finish(wholeJob(plainDataset(coco), setup)), {});
  });

  it('sums over the classes to what is counted of all boxes', () => {
    const { boxes, classes } = tally;
    expect(summed(classes.levels)).toEqual([...tally.foreground]);
    for (const measure of ['boxes', 'foreground', 'unmatched'] as const) {
      expect(summed(classes.bySize[measure])).toEqual([...boxes.bySize[measure]]);
      expect(summed(classes.byAspect[measure])).toEqual([...boxes.byAspect[measure]]);
    }
    for (const column of ['sizes', 'matches', 'bestIous', 'unmatched', 'weak'] as const)
      expect([column, ...summed(classes[column])]).toEqual([column, ...boxes[column]]);
  });

  it('agrees on sizes, shapes and overlaps with a file of that class alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(categories - 1), async row => {
        const id = coco.categories[row]!.id;
        const alone = await tallyImages(finish(wholeJob(plainDataset(onlyClass(id)), setup)), {});
        const ofClass = (column: Counts) => {
          const bins = column.length / categories;
          return [...column.subarray(row * bins, (row + 1) * bins)];
        };
        expect(ofClass(tally.classes.sizes)).toEqual([...alone.boxes.sizes]);
        expect(ofClass(tally.classes.bySize.boxes)).toEqual([...alone.boxes.bySize.boxes]);
        expect(ofClass(tally.classes.byAspect.boxes)).toEqual([...alone.boxes.byAspect.boxes]);
        expect(ofClass(tally.classes.bestIous)).toEqual([...alone.boxes.bestIous]);
      }),
      { seed: 5, numRuns: 4 },
    );
  });
});

function onlyClass(id: number): PlainCoco {
  return { ...coco, annotations: coco.annotations.filter(row => row.category_id === id) };
}

function summed(column: Counts): number[] {
  const bins = column.length / categories;
  return Array.from({ length: bins }, (_, bin) =>
    Array.from({ length: categories }, (_row, row) => column[row * bins + bin]!).reduce(
      (sum, value) => sum + value,
      0,
    ),
  );
}
