import { focalLossSiteAt } from '../../edits/focalLossSiteAt.ts';
import type { FrameworkRule } from '../../reading/FrameworkRule.ts';
import { type ConfigDocument, valueOf } from '../../syntax/ConfigNode.ts';
import { lookUpThroughBases } from '../../tree/resolveVariable.ts';
import { nodeAt } from '../../tree/nodeAt.ts';

/** `config.py` of Sparse R-CNN and of DiffusionDet: `MODEL.<name>.ALPHA = 0.25`, `GAMMA = 2.0`, `USE_FOCAL = True`. */
const PROJECTS = new Set(['SparseRCNN', 'DiffusionDet']);

/**
 * Sparse R-CNN, DiffusionDet and what is built on them: the pair beside `USE_FOCAL`, in a section named after the project;
 * α weights positives. Elsewhere only what is written.
 */
export const queryFocalLoss: FrameworkRule = {
  looksFor: 'detectron2',
  find(document) {
    const model = nodeAt(document.root, ['MODEL']);
    if (document.syntax !== 'yaml' || model?.kind !== 'mapping') return [];
    return model.pairs.flatMap(({ key, value }) => {
      if (value.kind !== 'mapping' || !isOn(document, key)) return [];
      const has = (name: string) => valueOf(value, name) !== undefined;
      const isWritten = has('ALPHA') && has('GAMMA') && has('USE_FOCAL');
      if (!PROJECTS.has(key) && !isWritten) return [];
      const site = focalLossSiteAt(
        document,
        { path: `MODEL.${key}` },
        {
          framework: 'Detectron2',
          keys: { alpha: 'ALPHA', gamma: 'GAMMA' },
          defaults: PROJECTS.has(key) ? { alpha: 0.25, gamma: 2 } : null,
        },
      );
      return site ? [site] : [];
    });
  },
};

function isOn(document: ConfigDocument, section: string): boolean {
  const flag = lookUpThroughBases(document, ['MODEL', section, 'USE_FOCAL'])?.node;
  return flag?.kind !== 'scalar' || !/^false$/i.test(String(flag.value));
}
