import { siteAt, type SiteKind } from '../siteAt.ts';
import { mappingsOf } from '../syntax/mappingsOf.ts';
import type { FrameworkRule } from './FrameworkRule.ts';

/** Detectron2 v0.6, `modeling/meta_arch/retinanet.py`: arguments of `RetinaNet.__init__`. */
const RETINANET: SiteKind = {
  framework: 'Detectron2 LazyConfig',
  keys: { alpha: 'focal_loss_alpha', gamma: 'focal_loss_gamma' },
  defaults: { alpha: 0.25, gamma: 2 },
};

const ASSIGNED = /^(.+)\.focal_loss_(?:alpha|gamma)$/;

/** `L(RetinaNet)(focal_loss_alpha=…)`, and `model.focal_loss_alpha = …` on an imported one. */
export const lazyConfig: FrameworkRule = {
  looksFor: 'L(RetinaNet)(…) and model.focal_loss_alpha of Detectron2 LazyConfigs',
  find(document) {
    const { root, syntax } = document;
    if (syntax !== 'python' || root.kind !== 'mapping') return [];
    const calls = mappingsOf(root)
      .filter(({ mapping }) => /^(?:L|LazyCall)\((?:\w+\.)*RetinaNet\)$/.test(mapping.callee ?? ''))
      .map(({ path, mapping }) => siteAt(document, { path, mapping }, RETINANET));
    const targets = root.pairs.flatMap(({ key }) => ASSIGNED.exec(key)?.[1] ?? []);
    const assigned = [...new Set(targets)].map(path =>
      siteAt(document, { path }, { ...RETINANET, defaults: null }),
    );
    return [...calls, ...assigned].filter(site => site !== null);
  },
};
