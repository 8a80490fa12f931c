import type { AnnotationReference } from '../../reading/AnnotationReference.ts';
import { fileReference, pathText } from '../../reading/pathText.ts';
import type { ConfigDocument } from '../../syntax/ConfigNode.ts';
import { lookUpThroughBases } from '../../tree/resolveVariable.ts';

/** `TrainDataset`; `anno_path` is joined with `dataset_dir` (PaddleDetection 2.x `ppdet/data/source/dataset.py` `get_anno`). */
export function paddleAnnotations(document: ConfigDocument): AnnotationReference[] {
  if (document.syntax !== 'yaml') return [];
  const path = lookUpThroughBases(document, ['TrainDataset', 'anno_path']);
  const text = path && pathText(path);
  if (path === undefined || text === undefined) return [];
  const folder = lookUpThroughBases(document, ['TrainDataset', 'dataset_dir']);
  return [fileReference(path, text, folder && pathText(folder))];
}
