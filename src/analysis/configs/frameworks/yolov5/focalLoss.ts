import { siteAt } from '../../edits/siteAt.ts';
import { valueOf } from '../../syntax/ConfigNode.ts';
import type { FrameworkRule } from '../../reading/FrameworkRule.ts';

/**
 * Hyper-parameters of YOLOv5 and YOLOv7: `fl_gamma`. `utils/loss.py` wraps the class and objectness losses in
 * `FocalLoss(BCE, gamma)` when it is above 0; its α is 0.25 in the code.
 */
export const yolo: FrameworkRule = {
  looksFor: 'yolo',
  find(document) {
    const { root, syntax } = document;
    if (syntax !== 'yaml' || root.kind !== 'mapping' || !valueOf(root, 'fl_gamma')) return [];
    const isYolov7 =
      valueOf(root, 'loss_ota') !== undefined || valueOf(root, 'paste_in') !== undefined;
    const site = siteAt(
      document,
      { path: '', mapping: root },
      {
        framework: isYolov7 ? 'YOLOv7' : 'YOLOv5',
        keys: { alpha: 'fl_alpha', gamma: 'fl_gamma' },
        defaults: null,
        fixed: { alpha: 0.25 },
        note: 'yolo-loss-shrinks',
      },
    );
    return site ? [{ ...site, path: 'fl_gamma' }] : [];
  },
};
