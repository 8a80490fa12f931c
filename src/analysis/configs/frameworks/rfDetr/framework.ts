import type { Framework } from '../../reading/Framework.ts';
import { rfDetrOptions, rfDetrRelatives } from './relatives.ts';
import { rfDetrModel, rfDetrSettings } from './settings.ts';

/** RF-DETR and LW-DETR, from which it comes. */
export const rfDetrFramework: Framework = {
  name: 'RF-DETR',
  relatives: [rfDetrRelatives, rfDetrOptions],
  setups: [rfDetrModel],
  settings: rfDetrSettings,
};
