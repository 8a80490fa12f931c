import type { Framework } from '../../reading/Framework.ts';
import { paddleAnnotations } from './annotations.ts';
import { hasFlag } from '../../reading/LossSign.ts';
import { paddleDetection } from './focalLoss.ts';
import { paddleDetectionSetup } from './setup.ts';

export const paddleDetectionFramework: Framework = {
  losses: [paddleDetection],
  setups: [paddleDetectionSetup],
  annotations: paddleAnnotations,
  signs: [
    { holds: hasFlag('use_varifocal_loss'), code: 'other-loss', reason: 'varifocal' },
    { holds: hasFlag('use_vfl'), code: 'other-loss', reason: 'varifocal' },
    {
      holds: hasFlag('use_focal_loss'),
      code: 'fixed-in-code',
      reason: { kind: 'hard-coded', alpha: 0.25, gamma: 2 },
    },
  ],
  // Paddle `nn/functional/loss.py`.
  facts: { PaddleDetection: { leavesDerivative: true, countsNoBackground: true } },
};
