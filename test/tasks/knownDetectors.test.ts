import { describe, expect, test } from 'vitest';
import { PRESETS } from '../../src/analysis/detectors/presets.ts';
import { readEvidence } from '../../src/analysis/summary/evidence/EvidenceTally.ts';
import { summarize } from '../../src/analysis/summary/summarize.ts';
import { KNOWN_DETECTORS } from '../../src/tasks/knownDetectors.ts';
import { plainDataset } from '../helpers/annotations/plainDataset.ts';

const DATASET = plainDataset({
  images: [{ id: 1, width: 800, height: 600 }],
  annotations: [
    { id: 1, image_id: 1, category_id: 1, bbox: [100, 100, 120, 130] },
    { id: 2, image_id: 1, category_id: 1, bbox: [400, 200, 300, 280] },
  ],
  categories: [{ id: 1, name: 'ship' }],
});

describe('a detector that is listed with a pair', () => {
  test.each(PRESETS)(
    '$name has the evidence that a simulation needs, or is not listed so',
    async setup => {
      const { gives } = KNOWN_DETECTORS.find(({ name }) => name === setup.name)!;
      const { anchors } = await summarize(DATASET, setup, {});
      const { sampledForeground } = readEvidence(anchors.evidence, 1);
      if (gives === 'recommendation') expect(sampledForeground).toBeGreaterThan(0);
      else expect(sampledForeground === 0 || setup.sampling?.kind === 'balanced').toBe(true);
    },
  );
});
