import { focalLossSiteAt } from '../../edits/focalLossSiteAt.ts';
import type { FrameworkRule } from '../../reading/FrameworkRule.ts';
import { lookUpThroughBases } from '../../tree/resolveVariable.ts';
import { nodeAt } from '../../tree/nodeAt.ts';
import { type ConfigDocument, isTrue, type MappingNode, valueOf } from '../../syntax/ConfigNode.ts';
import { ownership } from './ownership.ts';

const KEYS = { alpha: 'LOSS_ALPHA', gamma: 'LOSS_GAMMA' };

/** Of `SigmoidFocalLoss` in both repositories' `defaults.py`; α weights positives. */
const DEFAULTS = { alpha: 0.25, gamma: 2 };

/** Sections whose pair may be added: their `defaults.py` has the keys, without which yacs refuses to start. */
const KNOWN = ['RETINANET', 'FCOS'];

/**
 * maskrcnn-benchmark's YAML: the pair of the head that is switched on (`RETINANET_ON`, `FCOS_ON`), under `MODEL.RETINANET` or
 * `MODEL.FCOS`; of a fork's own head (`MODEL.ATSS`) only what is written.
 */
export const maskrcnnBenchmark: FrameworkRule = {
  looksFor: 'maskrcnn-benchmark',
  find(document) {
    if (ownership(document) !== 'own') return [];
    const model = nodeAt(document.root, ['MODEL']);
    if (model?.kind !== 'mapping') return [];
    return headsOf(document, model).flatMap(head => {
      const site = focalLossSiteAt(
        document,
        { path: `MODEL.${head}` },
        { framework: 'maskrcnn-benchmark', keys: KEYS, defaults: DEFAULTS },
      );
      if (site === null) return [];
      return [KNOWN.includes(head) ? site : { ...site, assumed: null, insertion: null }];
    });
  },
};

/** Heads that train with focal loss: switched on, or with a pair and not switched off. */
function headsOf(document: ConfigDocument, model: MappingNode): string[] {
  const written = model.pairs.flatMap(({ key, value }) =>
    value.kind === 'mapping' && Object.values(KEYS).some(name => valueOf(value, name)) ? [key] : [],
  );
  const on = KNOWN.filter(head => isTrue(switchOf(document, head)));
  const others = on.length > 0 ? [] : written.filter(head => mayBeOn(document, head));
  return [...new Set([...on, ...others])];
}

function mayBeOn(document: ConfigDocument, head: string): boolean {
  const node = switchOf(document, head);
  return node === undefined || isTrue(node);
}

function switchOf(document: ConfigDocument, head: string) {
  return lookUpThroughBases(document, ['MODEL', `${head}_ON`])?.node;
}
