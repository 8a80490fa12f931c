import type { Framework } from '../../reading/Framework.ts';
import { valueOf } from '../../syntax/ConfigNode.ts';
import { kerasRetinanetSetup } from './setup.ts';

export const kerasRetinanetFramework: Framework = {
  setups: [kerasRetinanetSetup],
  signs: [
    {
      holds: mapping => valueOf(mapping, 'anchor_parameters') !== undefined,
      code: 'fixed-in-code',
      reason: 'keras-retinanet-ini',
    },
  ],
};
