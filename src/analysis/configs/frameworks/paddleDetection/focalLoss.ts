import { chainOf } from '../../tree/bases.ts';
import { nodeAt } from '../../tree/nodeAt.ts';
import { focalLossSiteAt, type SiteSchema } from '../../edits/focalLossSiteAt.ts';
import { type ConfigDocument, stringOf } from '../../syntax/ConfigNode.ts';
import type { ConfigPlace } from '../../syntax/mappingsOf.ts';
import type { FrameworkRule } from '../../reading/FrameworkRule.ts';
import { placesThroughBases } from '../../tree/placesThroughBases.ts';

const DEFAULTS = { alpha: 0.25, gamma: 2 };

const UNUSED = 'paddle-values-unused';
const MATCHER_NOTE = 'matcher-cost';

const FOCAL_LOSS_KEYS = { alpha: 'focal_loss_alpha', gamma: 'focal_loss_gamma' };

/**
 * PaddleDetection 2.7, `ppdet/modeling/losses/`: losses by name, with the arguments of their classes. SparseRCNNLoss
 * demands both.
 */
const LOSSES: Readonly<Record<string, Omit<SiteSchema, 'framework'>>> = {
  FocalLoss: { keys: { alpha: 'alpha', gamma: 'gamma' }, defaults: DEFAULTS },
  FCOSLoss: {
    keys: { alpha: 'loss_alpha', gamma: 'loss_gamma' },
    defaults: DEFAULTS,
    note: UNUSED,
  },
  Weighted_FocalLoss: { keys: { alpha: 'alpha', gamma: 'gamma' }, defaults: DEFAULTS },
  QueryInstLoss: { keys: FOCAL_LOSS_KEYS, defaults: DEFAULTS, note: MATCHER_NOTE },
  SOLOv2Loss: { keys: FOCAL_LOSS_KEYS, defaults: DEFAULTS },
  SparseRCNNLoss: { keys: FOCAL_LOSS_KEYS, defaults: null, note: MATCHER_NOTE },
};

/** PaddleDetection's YAML: a loss by its `name`, its tag or its own section, also through `_BASE_`; α weights positives. */
export const paddleDetection: FrameworkRule = {
  looksFor: 'paddledetection',
  find(document) {
    if (document.syntax !== 'yaml' || !isPaddle(document)) return [];
    return Object.entries(LOSSES).flatMap(([name, kind]) =>
      placesThroughBases(document, place => nameOf(place) === name).flatMap(place => {
        const site = focalLossSiteAt(document, place, { framework: 'PaddleDetection', ...kind });
        if (site === null) return [];
        return kind.note === UNUSED ? [{ ...site, unused: 'values-unused' as const }] : [site];
      }),
    );
  },
};

/** An architecture, here or in a base; or a head or loss section of a base file. */
function isPaddle(document: ConfigDocument): boolean {
  return chainOf(document).some(
    ({ root }) =>
      nodeAt(root, ['architecture']) !== undefined ||
      (root.kind === 'mapping' &&
        root.pairs.some(
          ({ key, value }) => /^[A-Z]\w*(?:Head|Loss)$/.test(key) && value.kind === 'mapping',
        )),
  );
}

function nameOf({ mapping, key, path }: ConfigPlace): string | undefined {
  return stringOf(mapping, 'name') ?? mapping.callee ?? (path === key ? key : undefined);
}
