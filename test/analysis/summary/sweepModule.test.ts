import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import { readCoco } from '../../../src/analysis/formats/coco/readCoco.ts';
import { PRESETS } from '../../../src/analysis/detectors/presets.ts';
import { tallyImages } from '../../../src/analysis/summary/tallyImages.ts';
import { wholeJob } from '../../../src/analysis/summary/TallyJob.ts';
import { fileSource } from '../../../src/platform/node/files/fileSource.ts';
import { SWEEPS } from '../../helpers/assignment/sweeps.ts';

const sample = path.join(import.meta.dirname, '../../../samples/longtail.coco.json');
const presets = PRESETS.filter(({ assigner }) => assigner.kind === 'max-iou');

describe.each(presets.map(preset => [preset.name, preset] as const))('%s', (_, preset) => {
  it.each([false, true])(
    'counts the same on the sample with and without WebAssembly, labels only: %s',
    async labelsOnly => {
      const job = finish(wholeJob(await readCoco(await fileSource(sample), {}), preset));
      const [plain, wasm] = await Promise.all(
        SWEEPS.map(([, sweepModule]) => tallyImages(job, { labelsOnly, sweepModule })),
      );
      expect(wasm).toEqual(plain);
    },
  );
});
