import { siteAt, type SiteKind } from '../../edits/siteAt.ts';
import { stringOf } from '../../syntax/ConfigNode.ts';
import type { ConfigPlace } from '../../syntax/mappingsOf.ts';
import type { FrameworkRule } from '../../reading/FrameworkRule.ts';
import { mergedPlaces } from '../../tree/mergedPlaces.ts';

/** MMDetection 2.x and 3.x, `models/losses/focal_loss.py`: `FocalLoss(use_sigmoid=True, gamma=2.0, alpha=0.25)`. */
const FOCAL_LOSS: SiteKind = {
  framework: 'MMDetection',
  keys: { alpha: 'alpha', gamma: 'gamma' },
  defaults: { alpha: 0.25, gamma: 2 },
};

/** Costs of a matcher have an α and a γ too, but weigh no loss. */
const NAMES = new Set(['FocalLoss', 'mmdet.FocalLoss', 'FocalCustomLoss']);

/**
 * `dict(type='FocalLoss', …)` of MMDetection, MMYOLO, MMRotate and their kin, wherever it stands, and through `_base_`;
 * α weights positives.
 */
export const mmdetection: FrameworkRule = {
  looksFor: 'mmdetection',
  find(document) {
    if (document.syntax !== 'python') return [];
    return mergedPlaces(document, isFocalLoss).flatMap(
      place => siteAt(document, place, FOCAL_LOSS) ?? [],
    );
  },
};

function isFocalLoss({ mapping }: ConfigPlace): boolean {
  if (mapping.style === 'call' && mapping.callee !== 'dict') return false;
  return NAMES.has(stringOf(mapping, 'type') ?? '');
}
