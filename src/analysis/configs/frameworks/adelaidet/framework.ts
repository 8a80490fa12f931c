import type { Framework } from '../../reading/Framework.ts';
import { adelaidet, isFcos } from './focalLoss.ts';
import { adelaidetSetup } from './setup.ts';

export const adelaidetFramework: Framework = {
  // What the original FCOS writes alone is asked for before.
  owns: document => (isFcos(document) ? 'own' : null),
  registry: true,
  losses: [adelaidet],
  setups: [adelaidetSetup],
  facts: { AdelaiDet: { leavesDerivative: true, countsNoBackground: true } },
};
