import { focalLossSiteAt } from '../../edits/focalLossSiteAt.ts';
import type { FrameworkRule } from '../../reading/FrameworkRule.ts';
import { relativeAt, type RelativeRule } from '../../reading/RelativeLoss.ts';
import { valueOf } from '../../syntax/ConfigNode.ts';
import { isConfig, modelPlaces, type ModelPlace } from './places.ts';

const FRAMEWORK = 'Hugging Face';

/** Models whose loss is no focal loss, whatever its keys are called. */
export const huggingFaceRelatives: RelativeRule = {
  find(document) {
    return modelPlaces(document).flatMap(place => {
      const { model, path, mapping, prefix } = place;
      if (model.meaning === null || model.meaning === 'focal') return [];
      const keys = model.keys.map(key => prefix + key);
      const isWritten = keys.some(key => valueOf(mapping, key) !== undefined);
      // A class in code, or a model that nobody knows, is no place without a value.
      if (!isWritten && (document.syntax === 'python' || model.type === '')) return [];
      const kind = { framework: FRAMEWORK, meaning: model.meaning, keys };
      return [{ ...relativeAt(document, { path, mapping }, kind), path: labelOf(place) }];
    });
  },
};

/**
 * `focal_alpha` of Deformable DETR, Conditional DETR, DAB-DETR, Grounding DINO and DETA in a `config.json`: α weights positives,
 * γ is 2 in the code. Absent, α is 0.25 (`configuration_*.py`).
 */
export const huggingFaceFocalLoss: FrameworkRule = {
  looksFor: 'hugging-face',
  find(document) {
    if (!isConfig(document)) return [];
    return modelPlaces(document).flatMap(place => {
      if (place.model.meaning !== 'focal') return [];
      const site = focalLossSiteAt(document, place, {
        framework: FRAMEWORK,
        keys: { alpha: 'focal_alpha', gamma: 'focal_gamma' },
        defaults: { alpha: 0.25, gamma: 2 },
        fixed: { gamma: 2 },
        note: 'gamma-fixed-at-two',
      });
      return site ? [{ ...site, path: labelOf(place) }] : [];
    });
  },
};

function labelOf({ path, prefix, model }: ModelPlace): string {
  const label = prefix + model.label;
  return path === '' ? label : `${path}.${label}`;
}
