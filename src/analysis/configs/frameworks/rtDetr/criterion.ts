import { chainOf } from '../../tree/bases.ts';
import { type Found, lookUpThroughBases } from '../../tree/resolveVariable.ts';
import type { SiteLocation } from '../../tree/placesThroughBases.ts';
import { nodeAt } from '../../tree/nodeAt.ts';
import type { ConfigDocument } from '../../syntax/ConfigNode.ts';

/**
 * Criteria of RT-DETR (`src/zoo/rtdetr/rtdetr_criterion.py`, RT-DETRv2's `rtdetrv2_criterion.py` and `det_criterion.py`), D-FINE
 * (`src/zoo/dfine/dfine_criterion.py`) and DEIM (`engine/deim/deim_criterion.py`), as their YAML names them.
 */
const CRITERION = /^(?:(?:Set|RTDETR|DFINE|DEIM)Criterion\w*|DetCriterion)$/;

/** What a criterion can train its classes with: items of `losses`, keys of `weight_dict` behind `loss_`. */
const CLASS_LOSSES = ['focal', 'vfl', 'mal', 'bce'] as const;

export type ClassLoss = (typeof CLASS_LOSSES)[number];

/** The criterion that a config trains with. */
export interface Criterion {
  readonly name: string;
  readonly place: SiteLocation;
  /** Null where neither the config nor what it includes says so. */
  readonly loss: ClassLoss | null;
}

/**
 * The section of the criterion that `criterion` names; where nothing names one, every section that is one.
 */
export function criteriaOf(document: ConfigDocument): readonly Criterion[] {
  const named = lookUpThroughBases(document, ['criterion']);
  const only = named && textOf(named);
  const sections = chainOf(document).flatMap(({ root }) =>
    root.kind === 'mapping' ? root.pairs.map(({ key }) => key) : [],
  );
  const names = new Set(sections.filter(key => CRITERION.test(key)));
  const live = only !== undefined && names.has(only) ? [only] : [...names];
  return live.flatMap(name => {
    const section = lookUpThroughBases(document, [name])?.node;
    if (section?.kind !== 'mapping') return [];
    const own = nodeAt(document.root, [name]);
    const place = own?.kind === 'mapping' ? { path: name, mapping: own } : { path: name };
    return [{ name, place, loss: classLossOf(document, name) }];
  });
}

function classLossOf(document: ConfigDocument, name: string): ClassLoss | null {
  const losses = lookUpThroughBases(document, [name, 'losses'])?.node;
  if (losses?.kind === 'sequence') {
    const listed = new Set(losses.items.map(item => item.kind === 'scalar' && item.value));
    return CLASS_LOSSES.find(loss => listed.has(loss)) ?? null;
  }
  const weightOf = (loss: ClassLoss) =>
    lookUpThroughBases(document, [name, 'weight_dict', `loss_${loss}`]);
  return CLASS_LOSSES.find(loss => weightOf(loss) !== undefined) ?? null;
}

function textOf({ node }: Found): string | undefined {
  return node.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

/** Whether a config is one of these repositories': it includes files, or names or holds a criterion. */
export function isOfRtDetr(document: ConfigDocument): boolean {
  if (document.syntax !== 'yaml') return false;
  if (nodeAt(document.root, ['__include__'])) return true;
  const named = lookUpThroughBases(document, ['criterion']);
  return CRITERION.test((named && textOf(named)) ?? '') || criteriaOf(document).length > 0;
}
