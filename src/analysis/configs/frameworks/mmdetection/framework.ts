import type { Framework } from '../../reading/Framework.ts';
import { mmdetectionAnnotations } from './annotations.ts';
import { mmdetection } from './focalLoss.ts';
import { packagedConfig } from './packagedConfig.ts';
import { mmdetectionSetup } from './setup.ts';

export const mmdetectionFramework: Framework = {
  losses: [mmdetection],
  setups: [mmdetectionSetup],
  annotations: mmdetectionAnnotations,
  // Its kernel on a GPU has a derivative of its own.
  facts: { MMDetection: { countsNoBackground: true } },
  packaged: packagedConfig,
  // `mmdet::retinanet/…`, MMEngine's `Config._get_cfg_path`.
  elsewhere: reference => (/^\w+::/.test(reference) ? 'package' : null),
};
