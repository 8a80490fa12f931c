import type { LabelRule } from '../../reading/Framework.ts';
import type { ConfigDocument, ConfigNode } from '../../syntax/ConfigNode.ts';
import { nodeAt } from '../../tree/nodeAt.ts';
import { lookUpThroughBases } from '../../tree/resolveVariable.ts';
import { isOfRtDetr } from './criterion.ts';

/**
 * `ConvertCocoPolysToMask` of `coco_dataset.py`, the same in RT-DETR, D-FINE and DEIM: labels are the ids of the categories, or
 * with `remap_mscoco_category` the places of COCO's ids. Where the config does not say which, nothing is known.
 */
export function rtDetrLabels(document: ConfigDocument): LabelRule | null {
  if (!isOfRtDetr(document)) return null;
  const classes = scalarAt(document, 'num_classes')?.number?.value;
  const asCoco = scalarAt(document, 'remap_mscoco_category')?.value;
  if (typeof classes !== 'number' || typeof asCoco !== 'boolean') return null;
  const place = placeOf(document, asCoco ? 'remap_mscoco_category' : 'num_classes');
  if (place === undefined) return null;
  const { start, end } = place;
  const framework = 'RT-DETR (D-FINE, DEIM)';
  return { framework, classes, asCoco, offset: start, length: end - start };
}

function scalarAt(document: ConfigDocument, key: string) {
  const node = lookUpThroughBases(document, [key])?.node;
  return node?.kind === 'scalar' ? node : undefined;
}

/** Of the value, or of what the config includes it with. */
function placeOf(document: ConfigDocument, key: string): ConfigNode | undefined {
  return nodeAt(document.root, [key]) ?? nodeAt(document.root, ['__include__']);
}
