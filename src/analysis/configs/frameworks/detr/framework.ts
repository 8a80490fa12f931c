import type { Framework } from '../../reading/Framework.ts';
import { detr } from './focalLoss.ts';
import { detrRefusal } from './refusal.ts';

export const detrFramework: Framework = {
  losses: [detr],
  setups: [detrRefusal],
};
