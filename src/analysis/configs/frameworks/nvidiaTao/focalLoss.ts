import { entryOf } from '../../../contract/entryOf.ts';
import { focalLossSiteAt, type SiteSchema } from '../../edits/focalLossSiteAt.ts';
import { valueOf } from '../../syntax/ConfigNode.ts';
import { type ConfigPlace, mappingsOf } from '../../syntax/mappingsOf.ts';
import type { FrameworkRule } from '../../reading/FrameworkRule.ts';

const TAO = {
  framework: 'NVIDIA TAO',
  keys: { alpha: 'focal_loss_alpha', gamma: 'focal_loss_gamma' },
};

/**
 * Specs of NVIDIA TAO 5 (`tao_tensorflow1_backend`), by the message that holds both: RetinaNet demands α in (0, 1) and γ
 * above 0 (`cv/retinanet/utils/spec_loader.py`); YOLOv4 uses focal loss only where both are above 0
 * (`cv/yolo_v4/losses/yolo_loss.py`), and proto3 takes 0 for absent ones.
 */
const KINDS: Readonly<Record<string, SiteSchema>> = {
  retinanet_config: { ...TAO, defaults: null, note: 'tao-ranges' },
  yolov4_config: {
    ...TAO,
    defaults: { alpha: 0, gamma: 0 },
    note: 'tao-both-above-zero',
  },
};

export const nvidiaTao: FrameworkRule = {
  looksFor: 'nvidia-tao',
  find(document) {
    if (document.syntax !== 'protobuf') return [];
    return mappingsOf(document.root).flatMap(place => {
      const kind = entryOf(KINDS, place.key);
      if (kind === undefined || !usesFocalLoss(place)) return [];
      return focalLossSiteAt(document, place, kind) ?? [];
    });
  },
};

/** A YOLOv4 that writes neither trains without. */
function usesFocalLoss({ key, mapping }: ConfigPlace): boolean {
  const has = (name: string) => valueOf(mapping, name) !== undefined;
  return key === 'retinanet_config' || has(TAO.keys.alpha) || has(TAO.keys.gamma);
}
