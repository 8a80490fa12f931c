import type { Framework } from '../../reading/Framework.ts';
import { detr } from './focalLoss.ts';
import { detrRefusal } from './refusal.ts';
import { detrSettings } from './settings.ts';

export const detrFramework: Framework = {
  losses: [detr],
  setups: [detrRefusal],
  settings: detrSettings,
};
