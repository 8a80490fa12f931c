import { siteAt, type SiteKind } from '../siteAt.ts';
import { mappingsOf } from '../syntax/mappingsOf.ts';
import type { FrameworkRule } from './FrameworkRule.ts';

/** NVIDIA TAO, RetinaNet's spec file: `retinanet_config { focal_loss_alpha: 0.25 focal_loss_gamma: 2.0 }`, both required. */
const RETINANET: SiteKind = {
  framework: 'NVIDIA TAO',
  keys: { alpha: 'focal_loss_alpha', gamma: 'focal_loss_gamma' },
  defaults: null,
};

export const nvidiaTao: FrameworkRule = {
  looksFor: 'retinanet_config of NVIDIA TAO',
  find(document) {
    if (document.syntax !== 'protobuf') return [];
    return mappingsOf(document.root)
      .filter(({ key }) => key === 'retinanet_config')
      .flatMap(({ path, mapping }) => siteAt(document, { path, mapping }, RETINANET) ?? []);
  },
};
