import { configValue } from '../configValue.ts';
import type { ConfigValue } from '../FocalLossSite.ts';
import { insertionAt } from '../insertionAt.ts';
import { type ConfigDocument, type MappingNode, stringOf, valueOf } from '../syntax/ConfigNode.ts';
import type { FrameworkRule } from './FrameworkRule.ts';

const PATH = ['MODEL', 'RETINANET'];
const ALPHA = 'FOCAL_LOSS_ALPHA';
const GAMMA = 'FOCAL_LOSS_GAMMA';

/** Detectron2 v0.6, `detectron2/config/defaults.py`: `_C.MODEL.RETINANET.FOCAL_LOSS_ALPHA` and `_GAMMA`. */
const DEFAULTS = { alpha: 0.25, gamma: 2 };

/** Detectron2's YAML: one RetinaNet head, under MODEL.RETINANET; α weights positives. */
export const detectron2: FrameworkRule = {
  find(document) {
    const { file, root } = document;
    if (root.kind !== 'mapping' || !isRetinaNet(root)) return [];
    const alpha = written(document, root, ALPHA);
    const gamma = written(document, root, GAMMA);
    const complete = alpha !== null && gamma !== null;
    const insertion = complete ? null : insertionAt(document, PATH, { alpha: ALPHA, gamma: GAMMA });
    if (!complete && insertion === null) return [];
    const assumed = stringOf(root, '_BASE_') === undefined ? DEFAULTS : null;
    const path = PATH.join('.');
    return [{ file, framework: 'Detectron2', path, alpha, gamma, assumed, insertion }];
  },
};

/** By its RETINANET section, its architecture, or the file it builds on. */
function isRetinaNet(root: MappingNode): boolean {
  const model = mappingAt(root, 'MODEL');
  if (model?.pairs.some(pair => pair.key === 'RETINANET')) return true;
  const architecture = model && stringOf(model, 'META_ARCHITECTURE');
  if (architecture !== undefined) return architecture === 'RetinaNet';
  return /retinanet/i.test(stringOf(root, '_BASE_') ?? '');
}

function mappingAt(mapping: MappingNode, key: string): MappingNode | undefined {
  const node = valueOf(mapping, key);
  return node?.kind === 'mapping' ? node : undefined;
}

function written(document: ConfigDocument, root: MappingNode, key: string): ConfigValue | null {
  const model = mappingAt(root, 'MODEL');
  const retinanet = model && mappingAt(model, 'RETINANET');
  const node = retinanet && valueOf(retinanet, key);
  return node ? configValue(document, [...PATH, key].join('.'), node) : null;
}
