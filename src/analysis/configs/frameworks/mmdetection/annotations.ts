import type { AnnotationReference } from '../../reading/AnnotationReference.ts';
import { fileReference, pathText } from '../../reading/pathText.ts';
import type { ConfigDocument } from '../../syntax/ConfigNode.ts';
import { type Found, resolveVariable, lookUpThroughBases } from '../../tree/resolveVariable.ts';
import { keysOf, nodeAt } from '../../tree/nodeAt.ts';

/** Of 3.x, and of 2.x and before. */
const TRAINED_ON = ['train_dataloader.dataset', 'data.train'];
/** `RepeatDataset`, `ClassBalancedDataset`, `MultiImageMixDataset`: each holds one more. */
const WRAPPED = ['', '.dataset', '.dataset.dataset'];
/** Of a `ConcatDataset`; more than so many are not listed by hand. */
const MOST = 20;

/**
 * The annotation files of the training set; `ann_file` is joined with `data_root` unless it is absolute
 * (`mmengine/dataset/base_dataset.py` `_join_prefix`; `mmdet/datasets/custom.py` of 2.x).
 */
export function mmdetectionAnnotations(document: ConfigDocument): AnnotationReference[] {
  if (document.syntax !== 'python') return [];
  for (const path of TRAINED_ON)
    for (const wrapper of WRAPPED) {
      const at = (key: string) => lookUpThroughBases(document, keysOf(`${path}${wrapper}.${key}`));
      const own = referencesOf(at);
      if (own.length > 0) return own;
      const joined = at('datasets');
      const parts = joined?.node.kind === 'sequence' ? joined.node.items.slice(0, MOST) : [];
      if (joined !== undefined && parts.length > 0)
        return parts.flatMap(node => referencesOf(within(resolveVariable({ ...joined, node }))));
    }
  return [];
}

type Lookup = (key: string) => Found | undefined;

function within(part: Found): Lookup {
  return key => {
    const node = nodeAt(part.node, [key]);
    return node && resolveVariable({ node, document: part.document });
  };
}

function referencesOf(at: Lookup): AnnotationReference[] {
  const found = at('ann_file');
  if (found === undefined) return [];
  const root = at('data_root');
  const folder = root && pathText(root);
  const { node } = found;
  const files =
    node.kind === 'sequence'
      ? node.items.map(item => resolveVariable({ ...found, node: item }))
      : [found];
  return files.flatMap(file => {
    const path = pathText(file);
    return path === undefined || path === '' ? [] : [fileReference(file, path, folder)];
  });
}
