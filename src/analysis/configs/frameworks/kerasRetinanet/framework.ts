import type { Framework } from '../../reading/Framework.ts';
import { hasKey } from '../../reading/LossSign.ts';
import { kerasRetinanetSetup } from './setup.ts';

export const kerasRetinanetFramework: Framework = {
  setups: [kerasRetinanetSetup],
  signs: [
    {
      holds: hasKey('anchor_parameters'),
      code: 'fixed-in-code',
      reason: 'keras-retinanet-ini',
    },
  ],
};
