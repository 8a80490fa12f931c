import type { Framework } from '../../reading/Framework.ts';
import { torchvisionAnnotations } from './annotations.ts';
import { torchvisionSetup } from './setup.ts';

export const torchvisionFramework: Framework = {
  setups: [torchvisionSetup],
  annotations: torchvisionAnnotations,
};
