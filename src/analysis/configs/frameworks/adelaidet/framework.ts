import type { Framework } from '../../reading/Framework.ts';
import { adelaidet } from './focalLoss.ts';
import { adelaidetSetup } from './setup.ts';

export const adelaidetFramework: Framework = {
  losses: [adelaidet],
  setups: [adelaidetSetup],
  facts: { AdelaiDet: { leavesDerivative: true, countsNoBackground: true } },
};
