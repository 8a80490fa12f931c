import type { Framework } from '../../reading/Framework.ts';
import { yacsFacts } from '../../reading/yacsFacts.ts';
import { maskrcnnBenchmark } from './focalLoss.ts';
import { ownership } from './ownership.ts';

/** maskrcnn-benchmark and what is built on it; Detectron2 follows it with other keys. */
export const maskrcnnBenchmarkFramework: Framework = {
  owns: ownership,
  registry: true,
  losses: [maskrcnnBenchmark],
  // GLIP's focal loss of the words of a text (`TokenSigmoidFocalLoss`), whose classes are no anchors' classes.
  signs: [
    {
      holds: places => places.some(({ key }) => key === 'DYHEAD'),
      code: 'other-loss',
      reason: 'unknown',
    },
  ],
  // Without a focal loss it is a two-stage detector, or a proposal network alone.
  otherwise: { code: 'cross-entropy', reason: 'two-stage-sampled' },
  unread: 'maskrcnn-not-read',
  trainingFacts: yacsFacts,
};
