import type { FrameworkRule } from '../../reading/FrameworkRule.ts';
import { relativeAt, type RelativeKind, type RelativeRule } from '../../reading/RelativeLoss.ts';
import { focalLossSiteAt } from '../../edits/focalLossSiteAt.ts';
import { type ClassLoss, type Criterion, criteriaOf, isOfRtDetr } from './criterion.ts';

/** A criterion whose losses name `focal`: α weights positives (`torchvision.ops.sigmoid_focal_loss`). */
export const criterionFocalLoss: FrameworkRule = {
  looksFor: 'rt-detr',
  find(document) {
    if (!isOfRtDetr(document)) return [];
    return criteriaOf(document).flatMap(({ name, place, loss }) => {
      if (loss !== 'focal') return [];
      const site = focalLossSiteAt(document, place, {
        framework: 'RT-DETR',
        keys: { alpha: 'alpha', gamma: 'gamma' },
        // `alpha=0.2, gamma=2.0` of each; `det_criterion.py` has 0.75.
        defaults: { alpha: name === 'DetCriterion' ? 0.75 : 0.2, gamma: 2 },
      });
      return site ? [site] : [];
    });
  },
};

/**
 * What the other losses of a criterion take: `vfl` weighs negatives by α p^γ; `mal` raises the target to the power of γ and weighs
 * negatives by `mal_alpha` p^γ.
 */
const RELATIVES: Readonly<
  Record<Exclude<ClassLoss, 'focal' | 'bce'>, Omit<RelativeKind, 'framework'>>
> = {
  vfl: { meaning: 'varifocal', keys: ['alpha', 'gamma'] },
  mal: { meaning: 'mal', keys: ['mal_alpha', 'gamma'] },
};

export const criterionRelatives: RelativeRule = {
  find(document) {
    if (!isOfRtDetr(document)) return [];
    return criteriaOf(document).flatMap(criterion => {
      const kind = kindOf(criterion);
      if (kind === null) return [];
      const relative = relativeAt(document, criterion.place, {
        framework: frameworkOf(criterion),
        ...kind,
      });
      // Values alone say nothing where no file says what they are of.
      return criterion.loss === null && relative.values.length === 0 ? [] : [relative];
    });
  },
};

function kindOf({ loss }: Criterion): Omit<RelativeKind, 'framework'> | null {
  if (loss === 'focal' || loss === 'bce') return null;
  return loss === null ? { meaning: 'unknown', keys: ['alpha', 'gamma'] } : RELATIVES[loss];
}

function frameworkOf({ name }: Criterion): string {
  if (name.startsWith('DEIM')) return 'DEIM';
  return name.startsWith('DFINE') ? 'D-FINE' : 'RT-DETR';
}
