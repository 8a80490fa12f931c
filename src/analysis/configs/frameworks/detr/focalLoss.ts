import { focalLossSiteAt } from '../../edits/focalLossSiteAt.ts';
import { valueOf } from '../../syntax/ConfigNode.ts';
import { mappingsOf } from '../../syntax/mappingsOf.ts';
import type { FrameworkRule } from '../../reading/FrameworkRule.ts';

/**
 * The DETR family's own code: `focal_alpha` of Deformable DETR, DAB-DETR and DINO, whose γ is 2 in `sigmoid_focal_loss`
 * (`models/segmentation.py`). α weights positives.
 */
export const detr: FrameworkRule = {
  looksFor: 'detr',
  find(document) {
    // Where the file has a γ of its own, the code that is meant has no fixed one.
    if (/focal[_-]gamma/i.test(document.text)) return [];
    return mappingsOf(document.root).flatMap(({ path, key, mapping }) => {
      const has = (name: string) => valueOf(mapping, name) !== undefined;
      // A matcher's cost has the same name, but weighs no loss.
      if (/matcher/i.test(`${key} ${mapping.callee}`)) return [];
      if (!has('focal_alpha') || has('focal_gamma')) return [];
      const site = focalLossSiteAt(
        document,
        { path, mapping },
        {
          framework: 'DETR',
          keys: { alpha: 'focal_alpha', gamma: 'focal_gamma' },
          defaults: null,
          fixed: { gamma: 2 },
          note: 'gamma-fixed-at-two',
        },
      );
      return site ? [{ ...site, path: path === '' ? 'focal_alpha' : `${path}.focal_alpha` }] : [];
    });
  },
};
