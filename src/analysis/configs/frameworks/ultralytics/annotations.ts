import type { AnnotationReference } from '../../reading/AnnotationReference.ts';
import { isDataFile } from '../../reading/yoloDataFile.ts';
import {
  type ConfigDocument,
  type MappingNode,
  stringOf,
  valueOf,
} from '../../syntax/ConfigNode.ts';
import { lineAt } from '../../syntax/lineAt.ts';

/** `YOLO(…).train(data='coco8.yaml')`. */
const TRAIN = /\.train\([^()]{0,500}?\bdata\s*=\s*["']([^"'\r\n]{1,300}\.ya?ml)["']/g;

/** What a run, a data.yaml or a script trains on, whose labels are text files beside the images. */
export function ultralyticsAnnotations(document: ConfigDocument): AnnotationReference[] {
  const { root, text, syntax } = document;
  if (syntax === 'python')
    return /\bultralytics\b|\bYOLO\(/.test(text)
      ? Array.from(text.matchAll(TRAIN), ({ index, 0: call, 1: file = '' }) => ({
          text: file,
          kind: 'yolo' as const,
          line: lineAt(document, index + call.length - 1),
        }))
      : [];
  if (root.kind !== 'mapping') return [];
  if (isDataFile(document)) return trainingImages(document, root);
  const data = valueOf(root, 'data');
  const named = stringOf(root, 'data') ?? '';
  const isRun = ['task', 'mode', 'imgsz', 'model'].some(key => valueOf(root, key) !== undefined);
  return data !== undefined && isRun && /\.ya?ml$/i.test(named)
    ? [{ text: named, kind: 'yolo', line: lineAt(document, data.start) }]
    : [];
}

function trainingImages(document: ConfigDocument, root: MappingNode): AnnotationReference[] {
  const train = valueOf(root, 'train');
  const items = train?.kind === 'sequence' ? train.items : train ? [train] : [];
  const folder = stringOf(root, 'path');
  return items.flatMap(node => {
    if (node.kind !== 'scalar' || typeof node.value !== 'string') return [];
    const isWhole = folder === undefined || /^[\\/]|^\.\./.test(node.value);
    const text = isWhole ? node.value : `${folder.replace(/\/$/, '')}/${node.value}`;
    return [{ text, kind: 'yolo', line: lineAt(document, node.start) }];
  });
}
