import type { Framework } from '../../reading/Framework.ts';
import { hasItem } from '../../reading/LossSign.ts';
import { detr } from './focalLoss.ts';
import { detrRefusal } from './refusal.ts';

export const detrFramework: Framework = {
  losses: [detr],
  setups: [detrRefusal],
  signs: [{ holds: hasItem('losses', 'vfl'), code: 'other-loss', reason: 'varifocal' }],
  facts: { 'RT-DETR': { leavesDerivative: true } },
};
