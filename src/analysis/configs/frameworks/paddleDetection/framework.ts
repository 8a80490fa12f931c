import type { Framework } from '../../reading/Framework.ts';
import { paddleFacts } from './trainingFacts.ts';
import { paddleAnnotations } from './annotations.ts';
import { hasFlag } from '../../reading/LossSign.ts';
import { isPaddleDetection, paddleRelatives } from './relatives.ts';
import { paddleDetection } from './focalLoss.ts';
import { paddleDetectionSetup } from './setup.ts';

export const paddleDetectionFramework: Framework = {
  name: 'PaddleDetection',
  owns: document => (isPaddleDetection(document) ? 'own' : null),
  registry: true,
  losses: [paddleDetection],
  relatives: [paddleRelatives],
  setups: [paddleDetectionSetup],
  annotations: paddleAnnotations,
  signs: [
    {
      holds: hasFlag('use_focal_loss'),
      code: 'fixed-in-code',
      reason: { kind: 'hard-coded', alpha: 0.25, gamma: 2 },
    },
  ],
  // Paddle `nn/functional/loss.py`.
  facts: { PaddleDetection: { leavesDerivative: true, countsNoBackground: true } },
  trainingFacts: paddleFacts,
};
