import { chainOf } from '../../tree/bases.ts';
import { nodeAt } from '../../tree/nodeAt.ts';
import { focalLossSiteAt, type SiteSchema } from '../../edits/focalLossSiteAt.ts';
import { type ConfigDocument, stringOf } from '../../syntax/ConfigNode.ts';
import type { FrameworkRule } from '../../reading/FrameworkRule.ts';

/** Detectron2 v0.6, `detectron2/config/defaults.py`: `_C.MODEL.RETINANET.FOCAL_LOSS_ALPHA` and `_GAMMA`. */
const RETINANET: SiteSchema = {
  framework: 'Detectron2',
  keys: { alpha: 'FOCAL_LOSS_ALPHA', gamma: 'FOCAL_LOSS_GAMMA' },
  defaults: { alpha: 0.25, gamma: 2 },
};

/** Detectron2's YAML: one RetinaNet head, under MODEL.RETINANET; α weights positives. */
export const detectron2: FrameworkRule = {
  looksFor: 'detectron2',
  find(document) {
    if (document.syntax === 'python' || !isRetinaNet(document)) return [];
    const site = focalLossSiteAt(document, { path: 'MODEL.RETINANET' }, RETINANET);
    return site ? [site] : [];
  },
};

/** By its RETINANET section, its architecture, or the file it builds on. */
function isRetinaNet(document: ConfigDocument): boolean {
  const { root } = document;
  if (root.kind !== 'mapping') return false;
  if (nodeAt(root, ['MODEL', 'RETINANET'])) return true;
  for (const { root: link } of chainOf(document)) {
    const architecture = nodeAt(link, ['MODEL', 'META_ARCHITECTURE']);
    if (architecture?.kind === 'scalar') return architecture.value === 'RetinaNet';
  }
  return document.bases === undefined && /retinanet/i.test(stringOf(root, '_BASE_') ?? '');
}
