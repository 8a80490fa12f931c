import { nodeAt } from './nodeAt.ts';
import type { ConfigDocument, ConfigNode } from './syntax/ConfigNode.ts';

/**
 * The files a config says it builds on, as paths relative to it: `_BASE_` of Detectron2 and PaddleDetection, `_base_` of
 * MMEngine, the imports of its `with read_base():`, and the modules from which a LazyConfig imports its
 * `model`, `dataloader` and `train`. The ones
 * whose values win come first.
 */
export function baseReferences({ root, text, syntax }: ConfigDocument): readonly string[] {
  if (syntax === 'yaml') return stringsAt(root, '_BASE_').toReversed();
  if (syntax !== 'python') return [];
  return [
    ...stringsAt(root, '_base_').toReversed(),
    ...readBaseImports(text),
    ...lazyImports(text),
  ];
}

/** The document and every one it builds on, the ones that win first. */
export function chainOf(document: ConfigDocument): ConfigDocument[] {
  return [document, ...(document.bases?.documents ?? []).flatMap(chainOf)];
}

/** Whether values may stand in files that were not looked at. */
export function hasUnknownBases(document: ConfigDocument): boolean {
  if (document.bases === undefined) return baseReferences(document).length > 0;
  const { documents, missing } = document.bases;
  return missing.length > 0 || documents.some(hasUnknownBases);
}

function stringsAt(root: ConfigNode, key: string): string[] {
  const node = nodeAt(root, [key]);
  const items = node?.kind === 'sequence' ? node.items : node ? [node] : [];
  return items.flatMap(item =>
    item.kind === 'scalar' && typeof item.value === 'string' ? [item.value] : [],
  );
}

/** `from .._base_.models.retinanet import *` is `../_base_/models/retinanet.py`. */
function readBaseImports(text: string): string[] {
  if (!/^with\s+read_base\(\)\s*:/m.test(text)) return [];
  const imports = text.matchAll(/^[ \t]+from[ \t]+(\.+)([\w.]+)[ \t]+import\b/gm);
  return Array.from(imports, ([, dots, module]) => fileOf(dots, module)).toReversed();
}

/** What a LazyConfig is made of; a script imports names such as `train` too, so that those count only beside a model. */
const PARTS = /(?<![\w.])(?:model|dataloader|train)\s*(?:[,)#]|$)/;
const MODEL = /(?<![\w.])model\s*(?:[,)#]|$)/;

/** `from ..common.models.retinanet import model`, at the start of a line: Detectron2's LazyConfigs have no other base. */
function lazyImports(text: string): string[] {
  const imports = Array.from(
    text.matchAll(/^from[ \t]+(\.+)([\w.]+)[ \t]+import[ \t]+(\([^)]*\)|[^\r\n]*)/gm),
  );
  if (!imports.some(([, , , names = '']) => MODEL.test(names))) return [];
  return imports.flatMap(([, dots, module, names = '']) =>
    PARTS.test(names) ? [fileOf(dots, module)] : [],
  );
}

function fileOf(dots = '.', module = ''): string {
  const up = dots.length === 1 ? './' : '../'.repeat(dots.length - 1);
  return `${up}${module.replaceAll('.', '/')}.py`;
}
