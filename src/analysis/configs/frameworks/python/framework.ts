import type { Framework } from '../../reading/Framework.ts';
import { argumentDefaults } from './argumentDefaults.ts';
import { ownFocalLoss } from './ownFocalLoss.ts';
import { handedOn } from './handedOn.ts';
import { unnamedArguments } from './unnamedArguments.ts';
import { pythonCalls, softmaxCalls } from './pythonCalls.ts';

export const pythonFramework: Framework = {
  relatives: [softmaxCalls],
  losses: [argumentDefaults, ownFocalLoss, pythonCalls],
  leavesAlone: document => [...unnamedArguments(document), ...handedOn(document)],
  facts: {
    // Seen with PyTorch 1.13 for torchvision's formula; keras-retinanet `losses.py`, Paddle `nn/functional/loss.py`.
    torchvision: { leavesDerivative: true },
    fvcore: { leavesDerivative: true },
    'keras-retinanet': { leavesDerivative: true },
    Paddle: { leavesDerivative: true },
  },
};
