import type { Framework } from '../../reading/Framework.ts';
import { tfFacts } from './trainingFacts.ts';
import { tfAnnotations } from './annotations.ts';
import { hasNameMatching } from '../../reading/LossSign.ts';
import { tfObjectDetection } from './focalLoss.ts';
import { tfObjectDetectionSetup } from './setup.ts';

export const tfObjectDetectionFramework: Framework = {
  losses: [tfObjectDetection],
  setups: [tfObjectDetectionSetup],
  annotations: tfAnnotations,
  signs: [
    {
      holds: hasNameMatching(
        /^weighted_(?:sigmoid|softmax)$|^second_stage_post_processing$|^faster_rcnn$/,
      ),
      code: 'cross-entropy',
      reason: 'cross-entropy',
    },
  ],
  // `core/losses.py`.
  facts: { 'TF Object Detection API': { leavesDerivative: true, countsNoBackground: true } },
  trainingFacts: tfFacts,
};
