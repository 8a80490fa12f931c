import { siteAt } from '../../edits/siteAt.ts';
import { type ConfigNode, type MappingNode, valueOf } from '../../syntax/ConfigNode.ts';
import { mappingsOf } from '../../syntax/mappingsOf.ts';
import type { FrameworkRule } from '../../reading/FrameworkRule.ts';

/**
 * Criteria of RT-DETR and D-FINE (`src/zoo/<name>/<name>_criterion.py`: α 0.2, γ 2) and RT-DETRv2's `src/nn/criterion/det_criterion.py`
 * (α 0.75, γ 2).
 */
const CRITERION = /^(?:(?:Set|RTDETR|DFINE)Criterion\w*|DetCriterion)$/;

/**
 * The DETR family: `focal_alpha` of Deformable DETR, DAB-DETR and DINO, whose γ is 2 in `sigmoid_focal_loss`
 * (`models/segmentation.py`); the
 * criterion of RT-DETR's YAML where its losses name `focal`. α weights positives.
 */
export const detr: FrameworkRule = {
  looksFor: 'detr',
  find(document) {
    return mappingsOf(document.root).flatMap(({ path, key, mapping }) => {
      const has = (name: string) => valueOf(mapping, name) !== undefined;
      if (CRITERION.test(key) && lossesOf(mapping).includes('focal'))
        return (
          siteAt(
            document,
            { path, mapping },
            {
              framework: 'RT-DETR',
              keys: { alpha: 'alpha', gamma: 'gamma' },
              defaults: { alpha: key === 'DetCriterion' ? 0.75 : 0.2, gamma: 2 },
            },
          ) ?? []
        );
      // A matcher's cost has the same name, but weighs no loss.
      if (/matcher/i.test(`${key} ${mapping.callee}`)) return [];
      if (!has('focal_alpha') || has('focal_gamma')) return [];
      const site = siteAt(
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

function lossesOf(mapping: MappingNode): unknown[] {
  const node: ConfigNode | undefined = valueOf(mapping, 'losses');
  const items = node?.kind === 'sequence' ? node.items : [];
  return items.flatMap(item => (item.kind === 'scalar' ? [item.value] : []));
}
