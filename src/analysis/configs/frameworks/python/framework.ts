import type { Framework } from '../../reading/Framework.ts';
import { pythonFacts } from './trainingFacts.ts';
import { somePlace } from '../../reading/LossSign.ts';
import { stringOf } from '../../syntax/ConfigNode.ts';
import { argumentDefaults } from './argumentDefaults.ts';
import { userDefinedFocalLoss, ownRelatives } from './userDefinedFocalLoss.ts';
import { handedOn } from './handedOn.ts';
import { unnamedArguments } from './unnamedArguments.ts';
import { pythonCalls, softmaxCalls } from './pythonCalls.ts';
import { pythonSettings } from './settings.ts';

export const pythonFramework: Framework = {
  relatives: [softmaxCalls, ownRelatives],
  losses: [argumentDefaults, userDefinedFocalLoss, pythonCalls],
  signs: [
    {
      // KerasCV 0.9, `models/object_detection/retinanet/retinanet.py`, `parse_classification_loss`.
      holds: somePlace(({ mapping }) => stringOf(mapping, 'classification_loss') === 'focal'),
      code: 'fixed-in-code',
      reason: { kind: 'hard-coded', alpha: 0.25, gamma: 2 },
    },
  ],
  leavesAlone: document => [...unnamedArguments(document), ...handedOn(document)],
  facts: {
    // Seen with PyTorch 1.13 for torchvision's formula; keras-retinanet `losses.py`, Paddle `nn/functional/loss.py`.
    torchvision: { leavesDerivative: true },
    fvcore: { leavesDerivative: true },
    'keras-retinanet': { leavesDerivative: true },
    Paddle: { leavesDerivative: true },
  },
  trainingFacts: pythonFacts,
  settings: pythonSettings,
};
