import { focalLossSiteAt, type SiteSchema } from '../../edits/focalLossSiteAt.ts';
import { stringOf, valueOf } from '../../syntax/ConfigNode.ts';
import { mappingsOf } from '../../syntax/mappingsOf.ts';
import { hparamsInPython } from './hparamsInPython.ts';
import type { FrameworkRule } from '../../reading/FrameworkRule.ts';

/** google/automl, `efficientdet/hparams_config.py`: `h.alpha = 0.25`, `h.gamma = 1.5`. */
const HPARAMS: SiteSchema = {
  framework: 'EfficientDet',
  keys: { alpha: 'alpha', gamma: 'gamma' },
  defaults: { alpha: 0.25, gamma: 1.5 },
};

/** Keys of its hyper-parameters that nothing else uses. */
const OWN_KEYS = ['box_loss_weight', 'fpn_num_filters', 'box_class_repeats', 'anchor_scale'];

/** EfficientDet's hparams, in Python and in YAML: plain `alpha` and `gamma` beside keys of its own; α weights positives. */
export const efficientDet: FrameworkRule = {
  looksFor: 'efficientdet',
  find(document) {
    if (document.syntax === 'python') return hparamsInPython(document, OWN_KEYS);
    if (document.syntax !== 'yaml') return [];
    return mappingsOf(document.root)
      .filter(({ mapping }) => {
        const has = (key: string) => valueOf(mapping, key) !== undefined;
        if (!has('alpha') && !has('gamma')) return false;
        return stringOf(mapping, 'name')?.startsWith('efficientdet') || OWN_KEYS.some(has);
      })
      .flatMap(({ path, mapping }) => focalLossSiteAt(document, { path, mapping }, HPARAMS) ?? [])
      .map(site => (site.path === '' ? { ...site, path: 'hparams' } : site));
  },
};
