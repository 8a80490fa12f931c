import type { Framework } from '../../reading/Framework.ts';
import { somePlace } from '../../reading/LossSign.ts';
import { stringOf } from '../../syntax/ConfigNode.ts';
import { openPcdet } from './focalLoss.ts';

/** Heads whose loss is made in `pcdet/models/dense_heads/anchor_head_template.py` and `point_head_template.py` (0.6). */
const HARD_CODED =
  /^(?:AnchorHead(?:Single|Multi)|PointHead(?:Simple|Box)|PointIntraPartOffsetHead)$/;

export const openPcdetFramework: Framework = {
  losses: [openPcdet],
  signs: [
    {
      holds: somePlace(({ mapping }) => HARD_CODED.test(stringOf(mapping, 'NAME') ?? '')),
      code: 'fixed-in-code',
      reason: { kind: 'hard-coded', alpha: 0.25, gamma: 2 },
    },
  ],
};
