import type { ClassNames } from '../../reading/Framework.ts';
import type { ConfigDocument, ConfigNode } from '../../syntax/ConfigNode.ts';
import { type Found, resolveVariable, lookUpThroughBases } from '../../tree/resolveVariable.ts';
import { keysOf, nodeAt } from '../../tree/nodeAt.ts';
import { COCO_NAMES } from './cocoNames.ts';

/** Of 3.x (`metainfo`) and of 2.x and before. */
const PLACES = [
  'train_dataloader.dataset.metainfo.classes',
  'train_dataloader.dataset.metainfo.CLASSES',
  'train_dataloader.dataset.dataset.metainfo.classes',
  'data.train.classes',
  'data.train.dataset.classes',
];
const TYPES = ['train_dataloader.dataset.type', 'data.train.type'];

/**
 * The classes of the training set: `CocoDataset.load_data_list` asks the file for the ids of these names alone
 * (`mmdet/datasets/coco.py`, 3.3), so that boxes of others are left out. Null where they cannot be read.
 */
export function mmdetectionClassNames(document: ConfigDocument): ClassNames | null {
  for (const path of PLACES) {
    const found = lookUpThroughBases(document, keysOf(path));
    if (found === undefined) continue;
    const names = namesIn(found);
    return names === null ? null : { ...placeOf(document, found), names, isDefault: false };
  }
  for (const path of TYPES) {
    const found = lookUpThroughBases(document, keysOf(path));
    const { node } = found ?? {};
    if (found !== undefined && node?.kind === 'scalar' && node.value === 'CocoDataset')
      return { ...placeOf(document, found), names: COCO_NAMES, isDefault: true };
  }
  return null;
}

function namesIn(found: Found): string[] | null {
  const { node } = found;
  if (node.kind !== 'sequence') return null;
  const names = node.items.map(item => {
    const { node: inner } = resolveVariable({ ...found, node: item });
    return inner.kind === 'scalar' && typeof inner.value === 'string' ? inner.value : null;
  });
  return names.length > 0 && names.every(name => name !== null) ? names : null;
}

/** Where they stand, or what the file builds on where another file writes them. */
function placeOf(document: ConfigDocument, found: Found): Omit<ClassNames, 'names' | 'isDefault'> {
  const own = found.document === document ? found.node : nodeAt(document.root, ['_base_']);
  const { start, end }: Pick<ConfigNode, 'start' | 'end'> = own ?? { start: 0, end: 0 };
  return { framework: 'MMDetection', offset: start, length: end - start };
}
