import type { Framework } from '../../reading/Framework.ts';
import { generic } from './focalLoss.ts';

export const anyConfigFramework: Framework = {
  losses: [generic],
};
