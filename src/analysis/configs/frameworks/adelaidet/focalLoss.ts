import { chainOf } from '../../tree/bases.ts';
import { nodeAt } from '../../tree/nodeAt.ts';
import { focalLossSiteAt, type SiteSchema } from '../../edits/focalLossSiteAt.ts';
import { type ConfigDocument, stringOf } from '../../syntax/ConfigNode.ts';
import type { FrameworkRule } from '../../reading/FrameworkRule.ts';

/** AdelaiDet, `adet/config/defaults.py`: `_C.MODEL.FCOS.LOSS_ALPHA` and `LOSS_GAMMA`. */
const FCOS: SiteSchema = {
  framework: 'AdelaiDet',
  keys: { alpha: 'LOSS_ALPHA', gamma: 'LOSS_GAMMA' },
  defaults: { alpha: 0.25, gamma: 2 },
};

/** AdelaiDet's YAML: one FCOS head, under MODEL.FCOS; α weights positives. */
export const adelaidet: FrameworkRule = {
  looksFor: 'adelaidet',
  find(document) {
    if (!isFcos(document)) return [];
    const site = focalLossSiteAt(document, { path: 'MODEL.FCOS' }, FCOS);
    return site ? [site] : [];
  },
};

/** By its FCOS section, its proposal generator, or the file it builds on. */
export function isFcos(document: ConfigDocument): boolean {
  const { root, syntax } = document;
  if (syntax === 'python' || root.kind !== 'mapping') return false;
  if (nodeAt(root, ['MODEL', 'FCOS'])) return true;
  for (const { root: link } of chainOf(document)) {
    const generator = nodeAt(link, ['MODEL', 'PROPOSAL_GENERATOR', 'NAME']);
    if (generator?.kind === 'scalar') return generator.value === 'FCOS';
  }
  return document.bases === undefined && /\bBase-FCOS\b/.test(stringOf(root, '_BASE_') ?? '');
}
