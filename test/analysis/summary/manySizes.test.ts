import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import { readCoco } from '../../../src/analysis/formats/coco/readCoco.ts';
import { PRESETS } from '../../../src/analysis/detectors/presets.ts';
import { retinanetDetectron2 } from '../../../src/analysis/detectors/detectron2/retinanet.ts';
import { total } from '../../../src/analysis/summary/Counts.ts';
import { tallyImages } from '../../../src/analysis/summary/tallyImages.ts';
import { wholeJob } from '../../../src/analysis/summary/TallyJob.ts';
import { fileSource } from '../../../src/platform/node/files/fileSource.ts';
import { manySizes } from '../../helpers/assignment/manySizes.ts';
import { plainDataset } from '../../helpers/annotations/plainDataset.ts';
import { describeShared } from '../../helpers/shared.ts';
import { SWEEPS } from '../../helpers/assignment/sweeps.ts';

const module = SWEEPS[1]![1]!;
const presets = PRESETS.filter(({ assigner }) => assigner.kind === 'max-iou');
/** Unpadded there are as many grids as images. */
const setups = presets.flatMap(preset => [
  [preset.name, preset] as const,
  [`${preset.name}, unpadded`, { ...preset, padToMultiple: 1 }] as const,
]);

describe.each(setups)('images of ever another size: %s', (_, setup) => {
  it.each([
    ['labels', 400, true],
    ['the histogram of highest IoUs too', 60, false],
  ] as const)(
    'count the same with and without WebAssembly: %s',
    async (_what, count, labelsOnly) => {
      const job = finish(wholeJob(plainDataset(manySizes(count)), setup));
      const plain = await tallyImages(job, { labelsOnly });
      const wasm = await tallyImages(job, { labelsOnly, sweepModule: module });
      expect(total(plain.foreground)).toBeGreaterThan(1000);
      expect(wasm).toEqual(plain);
    },
  );
});

describeShared('592 real sizes under six training sizes', shared => {
  const file = path.join(shared, 'field', 'perf', 'many_sizes.json');
  it.skipIf(!existsSync(file))('have the foreground of the plain definition', async () => {
    const job = finish(wholeJob(await readCoco(await fileSource(file), {}), retinanetDetectron2));
    const foreground: number[][] = [];
    for (const images of [100, 200, 300, 400, 550, 592]) {
      const first = { ...job, to: images };
      const tally = await tallyImages(first, { labelsOnly: true, sweepModule: module });
      foreground.push([images, total(tally.foreground)]);
    }
    expect(foreground).toEqual([
      [100, 104_462],
      [200, 213_100],
      [300, 322_065],
      [400, 425_254],
      [550, 581_757],
      [592, 625_406],
    ]);
  });
});
