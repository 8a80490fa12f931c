import { relativeAt, type RelativeRule } from '../../reading/RelativeLoss.ts';
import { stringOf } from '../../syntax/ConfigNode.ts';
import { placesThroughBases } from '../../tree/placesThroughBases.ts';

const KEYS = ['focal_alpha', 'focal_gamma'];

/**
 * MMAction2 1.x, `models/roi_heads/bbox_heads/bbox_head.py`, `BBoxHeadAVA`: `focal_alpha * (1 - pt) ** focal_gamma * loss` for
 * every class and sign, so that its α, 1 unless it is given, is a weight of the whole loss; published configs have 3.
 */
export const actionHeads: RelativeRule = {
  find: document =>
    placesThroughBases(document, ({ mapping }) =>
      /(?:^|\.)BBoxHeadAVA$/.test(stringOf(mapping, 'type') ?? ''),
    )
      .map(place => ({
        ...relativeAt(document, place, {
          framework: 'MMAction2',
          meaning: 'scaled-focal',
          keys: KEYS,
        }),
        path: `${place.path}.focal`,
      }))
      .filter(({ values }) => values.length > 0),
};
