import { ALL_FRAMEWORKS } from './frameworks/frameworks.ts';
import { hasNameMatching, type LossSign, type NoFocalLoss } from './reading/LossSign.ts';
import { leftAlone } from './leftAlone.ts';
import { chainOf } from './tree/bases.ts';
import { nodeAt } from './tree/nodeAt.ts';
import type { ConfigDocument } from './syntax/ConfigNode.ts';
import { mappingsOf } from './syntax/mappingsOf.ts';

/** Relatives of focal loss, whose values mean something else. */
const RELATIVES: readonly LossSign[] = [
  { holds: hasNameMatching(/varifocal/i), code: 'other-loss', reason: 'varifocal' },
  { holds: hasNameMatching(/quality_?focal/i), code: 'other-loss', reason: 'quality-focal' },
  {
    holds: hasNameMatching(/gaussian_?focal|ctfocal|penalty_reduced/i),
    code: 'other-loss',
    reason: 'heat-maps',
  },
];

const CROSS_ENTROPY: LossSign = {
  holds: hasNameMatching(/cross_?entropy/i),
  code: 'cross-entropy',
  reason: 'cross-entropy',
};

const OF_FRAMEWORKS = ALL_FRAMEWORKS.flatMap(({ signs = [] }) => signs);

/** What is looked for, the most telling first. */
const SIGNS: readonly LossSign[] = [
  ...RELATIVES,
  ...OF_FRAMEWORKS.filter(({ code }) => code === 'other-loss'),
  ...OF_FRAMEWORKS.filter(({ code }) => code !== 'other-loss'),
  CROSS_ENTROPY,
];

const NO_LOSS: NoFocalLoss = { code: 'no-loss', reason: 'no-loss' };

/** The reason that holds for a file without a focal loss, looked for in the files it builds on, too. */
export function whyNone(documents: readonly ConfigDocument[]): NoFocalLoss {
  const [left] = leftAlone(documents);
  if (left !== undefined) return left;
  const mappings = documents
    .flatMap(chainOf)
    .flatMap(({ root }) => mappingsOf(root))
    .map(({ mapping }) => mapping);
  const sign = SIGNS.find(({ holds }) => mappings.some(holds));
  if (sign) return { code: sign.code, reason: sign.reason };
  const rcnn = documents.some(document => /rcnn|rpn/i.test(baseOf(document)));
  if (rcnn)
    return {
      code: 'cross-entropy',
      reason: 'two-stage',
    };
  const missing = documents.flatMap(chainOf).flatMap(({ bases }) => bases?.missing ?? [])[0];
  return missing === undefined
    ? NO_LOSS
    : { code: 'base-missing', reason: { kind: 'base-missing', file: missing } };
}

function baseOf({ root }: ConfigDocument): string {
  const node = nodeAt(root, ['_BASE_']);
  return node?.kind === 'scalar' ? String(node.value) : '';
}
