import { focalLossSiteAt, type SiteSchema } from '../../edits/focalLossSiteAt.ts';
import type { FrameworkRule } from '../../reading/FrameworkRule.ts';
import { type ConfigNode, type MappingNode, valueOf } from '../../syntax/ConfigNode.ts';
import { type ConfigPlace, mappingsOf } from '../../syntax/mappingsOf.ts';

/** OpenPCDet 0.6, `pcdet/utils/loss_utils.py`: `SigmoidFocalClassificationLoss(gamma=2.0, alpha=0.25)`. */
const SIGMOID_FOCAL: SiteSchema = {
  framework: 'OpenPCDet',
  keys: { alpha: 'alpha', gamma: 'gamma' },
  // `loss_cls.gamma`, `loss_cls.alpha`: both have to be there.
  defaults: null,
};

/** What every model config of OpenPCDet has. */
const OWN_KEYS = ['CLASS_NAMES', 'DATA_CONFIG'];

/** Where OpenPCDet and its forks keep the arguments of the loss. */
const SECTIONS = new Set(['LOSS_CLS', 'LOSS_CLS_CONFIG', 'LOSS_CONFIG']);

/**
 * `LOSS_CONFIG: LOSS_CLS: {alpha, gamma}` of OpenPCDet's TransFusion head (`pcdet/models/dense_heads/transfusion_head.py`), and
 * the same one level up or beside a `LOSS_CLS: FocalLoss` in its forks; α weights positives.
 */
export const openPcdet: FrameworkRule = {
  looksFor: 'openpcdet',
  find(document) {
    if (document.syntax !== 'yaml') return [];
    return mappingsOf(document.root)
      .filter(place => isFocalSection(place, document.root))
      .flatMap(
        ({ path, mapping }) => focalLossSiteAt(document, { path, mapping }, SIGMOID_FOCAL) ?? [],
      );
  },
};

function isFocalSection({ key, mapping, parent }: ConfigPlace, root: ConfigNode): boolean {
  if (!SECTIONS.has(key) || !hasValue(mapping)) return false;
  if (key === 'LOSS_CLS') return parent?.key === 'LOSS_CONFIG';
  // A plain name, so that the file has to look like OpenPCDet's.
  if (key === 'LOSS_CONFIG')
    return root.kind === 'mapping' && OWN_KEYS.every(own => valueOf(root, own) !== undefined);
  const loss = parent && valueOf(parent.mapping, 'LOSS_CLS');
  return loss?.kind === 'scalar' && /focal/i.test(String(loss.value));
}

function hasValue(mapping: MappingNode): boolean {
  const isNumber = (key: string) => {
    const node = valueOf(mapping, key);
    return node?.kind === 'scalar' && node.number !== null;
  };
  return isNumber('alpha') && isNumber('gamma');
}
