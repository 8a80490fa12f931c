import type { AnnotationReference } from '../../reading/AnnotationReference.ts';
import type { ConfigDocument } from '../../syntax/ConfigNode.ts';
import { lineAt } from '../../syntax/lineAt.ts';
import { lookUpThroughBases } from '../../tree/resolveVariable.ts';
import { keysOf } from '../../tree/nodeAt.ts';

/** Of YAML and scripts, and of LazyConfigs. */
const NAMES = ['DATASETS.TRAIN', 'cfg.DATASETS.TRAIN', 'dataloader.train.dataset.names'];
const NAME = /[\w./:@-]+/g;

/** `register_coco_instances(name, metadata, json_file, image_root)`, `detectron2/data/datasets/coco.py`. */
const REGISTERS =
  /\bregister_coco_instances\(\s*["'][^"'\r\n]{0,200}["']\s*,\s*\{[^{}]{0,200}\}\s*,\s*["']([^"'\r\n]{1,500})["']/g;

/**
 * The names of the training sets, which code keeps with their files, the built-in ones among them; a file where the same
 * Python registers one.
 */
export function detectron2Annotations(document: ConfigDocument): AnnotationReference[] {
  const { text, syntax } = document;
  const registered =
    syntax === 'python'
      ? Array.from(text.matchAll(REGISTERS), ({ index, 1: file = '' }) => ({
          text: file,
          kind: 'file' as const,
          line: lineAt(document, index),
        }))
      : [];
  return registered.length > 0 ? registered : NAMES.flatMap(path => namesAt(document, path));
}

function namesAt(document: ConfigDocument, path: string): AnnotationReference[] {
  const found = lookUpThroughBases(document, keysOf(path));
  if (found === undefined || found.node.kind === 'mapping') return [];
  const { start, end } = found.node;
  const names = found.document.text.slice(start, end).match(NAME) ?? [];
  const line = lineAt(found.document, start);
  return names.map(text => ({ text, kind: 'registered', line }));
}
