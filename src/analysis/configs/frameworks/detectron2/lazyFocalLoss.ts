import { focalLossSiteAt, type SiteSchema } from '../../edits/focalLossSiteAt.ts';
import { type ConfigDocument, stringOf, valueOf } from '../../syntax/ConfigNode.ts';
import type { ConfigPlace } from '../../syntax/mappingsOf.ts';
import type { FrameworkRule } from '../../reading/FrameworkRule.ts';
import { placesThroughBases, type SiteLocation } from '../../tree/placesThroughBases.ts';

/** Detectron2 v0.6, `modeling/meta_arch/retinanet.py` and `fcos.py`: arguments of `__init__`. */
const RETINANET: SiteSchema = {
  framework: 'Detectron2 LazyConfig',
  keys: { alpha: 'focal_loss_alpha', gamma: 'focal_loss_gamma' },
  defaults: { alpha: 0.25, gamma: 2 },
};

/** detrex 0.3.0, `detrex/modeling/criterion/criterion.py`: `SetCriterion(loss_class_type="focal_loss", alpha=0.25, gamma=2.0)`. */
const CRITERION: SiteSchema = {
  framework: 'detrex',
  keys: { alpha: 'alpha', gamma: 'gamma' },
  defaults: { alpha: 0.25, gamma: 2 },
};

const ASSIGNED = /^(.+)\.focal_loss_(?:alpha|gamma)$/;

/**
 * `L(RetinaNet)(focal_loss_alpha=…)`, detrex's `L(…Criterion)(…, alpha=…)`, and `model.focal_loss_alpha = …` on an
 * imported one, which is followed to its module.
 */
export const lazyConfig: FrameworkRule = {
  looksFor: 'detectron2-lazy',
  find(document) {
    const { root, syntax } = document;
    if (syntax !== 'python' || root.kind !== 'mapping') return [];
    const models = placesOf(document, isModel);
    const known = new Set(models.map(({ path }) => path));
    const targets = root.pairs.flatMap(({ key }) => ASSIGNED.exec(key)?.[1] ?? []);
    const assigned = [...new Set(targets)].filter(path => !known.has(path));
    return [
      ...models.map(place => focalLossSiteAt(document, place, RETINANET)),
      ...assigned.map(path =>
        focalLossSiteAt(document, { path }, { ...RETINANET, defaults: null }),
      ),
      ...placesOf(document, isCriterion).map(place => focalLossSiteAt(document, place, CRITERION)),
    ].filter(site => site !== null);
  },
};

/** Of what it builds on, the file has imported `model` and nothing else. */
function placesOf(
  document: ConfigDocument,
  isLoss: (place: ConfigPlace) => boolean,
): SiteLocation[] {
  return placesThroughBases(document, isLoss).filter(
    ({ path, mapping }) => mapping !== undefined || /^model(?:\.|$)/.test(path),
  );
}

function isModel({ mapping }: ConfigPlace): boolean {
  return /^(?:L|LazyCall)\((?:\w+\.)*(?:RetinaNet|FCOS)\)$/.test(mapping.callee ?? '');
}

/** A criterion whose class loss is focal loss, as it is unless it says otherwise. */
function isCriterion({ mapping }: ConfigPlace): boolean {
  if (!/^(?:L|LazyCall)\((?:\w+\.)*\w*(?:Criterion|ClipMatcher)\)$/.test(mapping.callee ?? ''))
    return false;
  const type = stringOf(mapping, 'loss_class_type');
  if (type !== undefined) return type === 'focal_loss';
  return valueOf(mapping, 'alpha') !== undefined && valueOf(mapping, 'gamma') !== undefined;
}
