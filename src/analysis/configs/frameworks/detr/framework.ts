import type { Framework } from '../../reading/Framework.ts';
import { detr } from './focalLoss.ts';

export const detrFramework: Framework = {
  losses: [detr],
};
