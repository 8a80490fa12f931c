import type { Framework } from '../../reading/Framework.ts';
import { mmdetection } from './focalLoss.ts';
import { packagedConfig } from './packagedConfig.ts';
import { mmdetectionSetup } from './setup.ts';

export const mmdetectionFramework: Framework = {
  losses: [mmdetection],
  setups: [mmdetectionSetup],
  // Its kernel on a GPU has a derivative of its own.
  facts: { MMDetection: { countsNoBackground: true } },
  packaged: packagedConfig,
};
