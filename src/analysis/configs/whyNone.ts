import type { Detail } from '../contract/Detail.ts';
import { ALL_FRAMEWORKS } from './frameworks/frameworks.ts';
import { hasNameMatching, type LossSign, type NoFocalLoss } from './reading/LossSign.ts';
import { chainOf } from './tree/bases.ts';
import { namesFocalLoss } from './reading/namesFocalLoss.ts';
import { keysOf, nodeAt } from './tree/nodeAt.ts';
import { replaces } from './tree/replaces.ts';
import { type ConfigDocument, type MappingNode, stringOf } from './syntax/ConfigNode.ts';
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
  const listed = documents.flatMap(listedInBase)[0];
  if (listed !== undefined) return { code: 'listed', reason: listed };
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

/** Lists do not merge: a loss in a list of a file that it builds on is out of its reach. */
function listedInBase(document: ConfigDocument): Detail[] {
  const chain = chainOf(document);
  return chain.slice(1).flatMap((base, depth) =>
    mappingsOf(base.root)
      .filter(({ path, mapping }) => path.includes('[') && isFocalLoss(mapping))
      .filter(({ path }) => {
        const list = keysOf(path.slice(0, path.indexOf('[')));
        return chain
          .slice(0, depth + 1)
          .every(({ root }) => !nodeAt(root, list) && !replaces(root, list));
      })
      .map(({ path }) => ({ kind: 'in-list', path, file: base.file }) as const),
  );
}

function isFocalLoss(mapping: MappingNode): boolean {
  return namesFocalLoss([stringOf(mapping, 'type') ?? '']);
}

function baseOf({ root }: ConfigDocument): string {
  const node = nodeAt(root, ['_BASE_']);
  return node?.kind === 'scalar' ? String(node.value) : '';
}
