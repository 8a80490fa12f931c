import { focalLossSiteAt, type SiteSchema } from '../../edits/focalLossSiteAt.ts';
import { type ConfigDocument, stringOf } from '../../syntax/ConfigNode.ts';
import type { ConfigPlace } from '../../syntax/mappingsOf.ts';
import type { FrameworkRule } from '../../reading/FrameworkRule.ts';
import { placesThroughBases } from '../../tree/placesThroughBases.ts';
import { loadedConfigs } from './loadedConfigs.ts';
import { trainsWithFocalLoss } from './packagedConfig.ts';

/** MMDetection 2.x and 3.x, `models/losses/focal_loss.py`: `FocalLoss(use_sigmoid=True, gamma=2.0, alpha=0.25)`. */
const FOCAL_LOSS: SiteSchema = {
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
    return [
      ...placesThroughBases(document, isFocalLoss).map(place =>
        focalLossSiteAt(document, place, FOCAL_LOSS),
      ),
      ...assignedInScript(document),
    ].filter(site => site !== null);
  },
};

const ASSIGNED = /^(.+\.loss_cls)\.(?:alpha|gamma)$/;

/** `cfg.model.bbox_head.loss_cls.alpha = …` in a script that loads a config which is known to train with focal loss. */
function assignedInScript(document: ConfigDocument) {
  const { root } = document;
  const loaded = loadedConfigs(document).some(({ reference }) => trainsWithFocalLoss(reference));
  if (!loaded || root.kind !== 'mapping') return [];
  const targets = root.pairs.flatMap(({ key }) => ASSIGNED.exec(key)?.[1] ?? []);
  return [...new Set(targets)].map(path =>
    focalLossSiteAt(document, { path }, { ...FOCAL_LOSS, defaults: null }),
  );
}

function isFocalLoss({ mapping }: ConfigPlace): boolean {
  if (mapping.style === 'call' && mapping.callee !== 'dict') return false;
  return NAMES.has(stringOf(mapping, 'type') ?? '');
}
