import type { Framework } from '../../reading/Framework.ts';
import { efficientDetFacts } from './trainingFacts.ts';
import { hasKey } from '../../reading/LossSign.ts';
import { efficientDet } from './focalLoss.ts';
import { efficientDetSetup } from './setup.ts';

export const efficientDetFramework: Framework = {
  losses: [efficientDet],
  setups: [efficientDetSetup],
  signs: [
    {
      holds: hasKey('legacy_focal'),
      code: 'fixed-in-code',
      reason: { kind: 'left-to-model-config', alpha: 0.25, gamma: 1.5 },
    },
  ],
  // google/automl `efficientdet/tf2/train_lib.py`.
  facts: { EfficientDet: { leavesDerivative: true } },
  trainingFacts: efficientDetFacts,
};
