import { nodeAt } from './nodeAt.ts';
import type { ConfigDocument, ConfigNode } from '../syntax/ConfigNode.ts';

/**
 * The files a config says it builds on, as paths relative to it: `_BASE_` of Detectron2 and PaddleDetection, `__include__` of
 * RT-DETR (`src/core/yaml_utils.py`), D-FINE and DEIM, `_base_` of MMEngine, the imports of its `with read_base():`, and the modules from which a LazyConfig imports its
 * `model`, `dataloader` and `train`. The ones
 * whose values win come first.
 */
export function baseReferences({ root, text, syntax }: ConfigDocument): readonly string[] {
  if (syntax === 'yaml')
    return [
      ...['_BASE_', '__include__'].flatMap(key => stringsAt(root, key).toReversed()),
      ...dataFiles(root),
    ];
  if (syntax !== 'python') return [];
  return [
    ...stringsAt(root, '_base_').toReversed(),
    ...readBaseImports(text),
    ...lazyImports(text),
  ];
}

/**
 * What stands in the text of every config that builds on others. Of an import, the names end with the bracket; a line that
 * begins with the next import ends them too, so that each part of a text is looked at once.
 */
export const MIGHT_BUILD_ON_OTHERS =
  /_base_|__include__|read_base|^data:[^\r\n]*\.ya?ml|^from[ \t]+\.[\w.]+[ \t]+import[ \t]+(?:[^\r\n]*\bmodel\b|\((?:(?!^from)[^)])*\bmodel\b)/im;

const chains = new WeakMap<ConfigDocument, readonly ConfigDocument[]>();

/**
 * The document and every one it builds on, once each, the ones that win first. Where two of its bases build on the same
 * file, the place that wins counts: at the other one nothing of the file is left to win.
 */
export function chainOf(document: ConfigDocument): readonly ConfigDocument[] {
  const known = chains.get(document);
  if (known !== undefined) return known;
  const chain = new Set([document]);
  for (const base of document.bases?.documents ?? [])
    for (const link of chainOf(base)) chain.add(link);
  const links = [...chain];
  chains.set(document, links);
  return links;
}

const unknown = new WeakMap<ConfigDocument, boolean>();

/** Whether values may stand in files that were not looked at. */
export function hasUnknownBases(document: ConfigDocument): boolean {
  const known = unknown.get(document);
  if (known !== undefined) return known;
  const found = chainOf(document).some(link =>
    link.bases === undefined ? baseReferences(link).length > 0 : link.bases.missing.length > 0,
  );
  unknown.set(document, found);
  return found;
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
  const imports = text.matchAll(/^[ \t]+from[ \t]+(\.*)(\w[\w.]*)[ \t]+import\b/gm);
  return Array.from(imports, ([, dots = '', module = '']) =>
    dots === '' ? ofPackage(module) : fileOf(dots, module),
  ).toReversed();
}

/** `data: coco8.yaml` beside the settings of a run of Ultralytics, whose classes stand there. */
function dataFiles(root: ConfigNode): string[] {
  const isRun =
    ['task', 'mode', 'imgsz'].filter(key => nodeAt(root, [key]) !== undefined).length >= 2;
  return isRun ? stringsAt(root, 'data').filter(file => /\.ya?ml$/i.test(file)) : [];
}

/** `from mmdet.configs.retinanet.retinanet_r50 import *` is what `_base_` writes as `mmdet::retinanet/retinanet_r50.py`. */
function ofPackage(module: string): string {
  const [, name = '', path = ''] = /^(\w+)\.configs\.(.+)$/.exec(module) ?? [];
  return name === ''
    ? `${module.replaceAll('.', '/')}.py`
    : `${name}::${path.replaceAll('.', '/')}.py`;
}

/** What a LazyConfig is made of; a script imports names such as `train` too, so that those count only beside a model. */
const PARTS = /(?<![\w.])(?:model|dataloader|train)\s*(?:[,)#]|$)/;
const MODEL = /(?<![\w.])model\s*(?:[,)#]|$)/;

/** `from ..common.models.retinanet import model`, at the start of a line: Detectron2's LazyConfigs have no other base. */
function lazyImports(text: string): string[] {
  const imports = Array.from(
    text.matchAll(/^from[ \t]+(\.+)(\w[\w.]*)[ \t]+import[ \t]+(\([^)]{0,4000}\)|[^\r\n]*)/gm),
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
