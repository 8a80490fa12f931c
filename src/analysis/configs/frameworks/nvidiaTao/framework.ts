import type { Framework } from '../../reading/Framework.ts';
import { nvidiaTao } from './focalLoss.ts';

export const nvidiaTaoFramework: Framework = {
  losses: [nvidiaTao],
  // `cv/retinanet/losses/focal_loss.py`.
  facts: { 'NVIDIA TAO': { leavesDerivative: true } },
};
