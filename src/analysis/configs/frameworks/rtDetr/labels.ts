import type { LabelRule } from '../../reading/Framework.ts';
import { type ConfigDocument, type ConfigNode } from '../../syntax/ConfigNode.ts';
import { nodeAt } from '../../tree/nodeAt.ts';
import { lookUpThroughBases } from '../../tree/resolveVariable.ts';
import { isOfRtDetr } from './criterion.ts';

/**
 * `ConvertCocoPolysToMask` of `coco_dataset.py`, the same in RT-DETR, D-FINE and DEIM: labels are the ids of the categories, or
 * with `remap_mscoco_category` the places of COCO's ids. Where the config does not say which, nothing is known.
 */
export function rtDetrLabels(document: ConfigDocument): LabelRule | null {
  if (!isOfRtDetr(document)) return null;
  const classes = lookUpThroughBases(document, ['num_classes'])?.node;
  const remapped = lookUpThroughBases(document, ['remap_mscoco_category'])?.node;
  if (classes?.kind !== 'scalar' || typeof classes.number?.value !== 'number') return null;
  const asCoco = remapped?.kind === 'scalar' ? remapped.value : undefined;
  if (typeof asCoco !== 'boolean') return null;
  const place = placeOf(document, asCoco ? 'remap_mscoco_category' : 'num_classes');
  if (place === undefined) return null;
  const { start, end } = place;
  const { value } = classes.number;
  return { framework: 'RT-DETR (D-FINE, DEIM)', classes: value, asCoco, offset: start, length: end - start };
}

function placeOf(document: ConfigDocument, key: string): ConfigNode | undefined {
  return nodeAt(document.root, [key]) ?? nodeAt(document.root, ['__include__']);
}
