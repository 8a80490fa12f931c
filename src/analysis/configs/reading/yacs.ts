import { chainOf } from '../tree/bases.ts';
import { keysOf, nodeAt } from '../tree/nodeAt.ts';
import type { ConfigDocument } from '../syntax/ConfigNode.ts';

/** Whether a config of yacs, or a file that it builds on, writes one of these keys. */
export function writesOneOf(document: ConfigDocument, paths: readonly string[]): boolean {
  const keys = paths.map(keysOf);
  return chainOf(document).some(({ root }) => keys.some(path => nodeAt(root, path) !== undefined));
}

/** Keys below `MODEL` that Detectron2 and maskrcnn-benchmark, which it follows, both know. */
const SHARED = ['MODEL.META_ARCHITECTURE', 'MODEL.RPN', 'MODEL.RETINANET', 'MODEL.ROI_HEADS'];

/** Whether a config has the skeleton that several frameworks of yacs write; code only seldom has all of it. */
export function hasYacsSkeleton(document: ConfigDocument): boolean {
  return document.syntax !== 'python' && writesOneOf(document, SHARED);
}
