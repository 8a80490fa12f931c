import { focalLossSiteAt, type SiteSchema } from '../../edits/focalLossSiteAt.ts';
import { type MappingNode, valueOf } from '../../syntax/ConfigNode.ts';
import type { FrameworkRule } from '../../reading/FrameworkRule.ts';

/**
 * Hyper-parameters of YOLOv5, YOLOv7 and YOLOv9: `fl_gamma`. `utils/loss.py` wraps the class and objectness losses, YOLOv9's
 * `utils/loss_tal.py` the class loss, in `FocalLoss(BCE, gamma)` when it is above 0; its α is 0.25 in the code.
 */
export const yolo: FrameworkRule = {
  looksFor: 'yolo',
  find(document) {
    const { root, syntax } = document;
    if (syntax !== 'yaml' || root.kind !== 'mapping' || !valueOf(root, 'fl_gamma')) return [];
    const kind = {
      ...versionOf(root),
      keys: { alpha: 'fl_alpha', gamma: 'fl_gamma' },
      defaults: null,
      fixed: { alpha: 0.25 },
    };
    const site = focalLossSiteAt(document, { path: '', mapping: root }, kind);
    return site ? [{ ...site, path: 'fl_gamma' }] : [];
  },
};

/** By keys of `data/hyps/*.yaml` that the others do not have. */
function versionOf(root: MappingNode): Required<Pick<SiteSchema, 'framework' | 'note'>> {
  const has = (key: string) => valueOf(root, key) !== undefined;
  if (isYolov9(has)) return { framework: 'YOLOv9', note: 'soft-targets' };
  const isYolov7 = has('loss_ota') || has('paste_in');
  return { framework: isYolov7 ? 'YOLOv7' : 'YOLOv5', note: 'yolo-loss-shrinks' };
}

/** A gain for the distribution of box sides; that of objectness is left over in its `hyp.scratch-high.yaml`. */
export function isYolov9(has: (key: string) => boolean): boolean {
  return has('dfl');
}
