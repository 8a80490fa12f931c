import type { Detail } from '../contract/Detail.ts';
import { chainOf } from './tree/bases.ts';
import { namesFocalLoss } from './reading/namesFocalLoss.ts';
import { keysOf, nodeAt } from './tree/nodeAt.ts';
import { replaces } from './tree/replaces.ts';
import { type ConfigDocument, type MappingNode, stringOf, valueOf } from './syntax/ConfigNode.ts';
import { mappingsOf } from './syntax/mappingsOf.ts';

/** Why a config holds no α and γ of a focal loss that could be written. */
export interface WhyNone {
  /** `other-loss`: a relative of focal loss whose values mean something else; `fixed-in-code`: no config sets them;
   * `listed`: a list of a file it builds on holds it, which only that file can change; `base-missing`: a file it builds on
   * could not be read. */
  readonly code:
    'listed' | 'other-loss' | 'fixed-in-code' | 'cross-entropy' | 'base-missing' | 'no-loss';
  readonly reason: Detail;
}

type Sign = readonly [
  sign: (mapping: MappingNode) => boolean,
  code: WhyNone['code'],
  reason: Detail,
];

/** By the name of a loss: its `type` or `name`, its tag, or its key in protobuf text. */
const named =
  (pattern: RegExp) =>
  (mapping: MappingNode): boolean =>
    [stringOf(mapping, 'type'), stringOf(mapping, 'name'), mapping.callee].some(
      name => name !== undefined && pattern.test(name),
    ) || mapping.pairs.some(({ key, value }) => value.kind === 'mapping' && pattern.test(key));

const switched =
  (key: string) =>
  (mapping: MappingNode): boolean => {
    const node = valueOf(mapping, key);
    return node?.kind === 'scalar' && (node.value === true || node.value === 'true');
  };

/** Whether the list at a key has this item. */
function lists(mapping: MappingNode, key: string, wanted: string): boolean {
  const node = valueOf(mapping, key);
  const items = node?.kind === 'sequence' ? node.items : [];
  return items.some(item => item.kind === 'scalar' && item.value === wanted);
}

/** What is looked for, the most telling first. */
const SIGNS: readonly Sign[] = [
  [named(/varifocal/i), 'other-loss', 'varifocal'],
  [mapping => lists(mapping, 'losses', 'vfl'), 'other-loss', 'varifocal'],
  [switched('use_varifocal_loss'), 'other-loss', 'varifocal'],
  [switched('use_vfl'), 'other-loss', 'varifocal'],
  [named(/quality_?focal/i), 'other-loss', 'quality-focal'],
  [named(/gaussian_?focal|ctfocal|penalty_reduced/i), 'other-loss', 'heat-maps'],
  [
    mapping => switched('use_focal_loss')(mapping),
    'fixed-in-code',
    { kind: 'hard-coded', alpha: 0.25, gamma: 2 },
  ],
  [
    mapping => valueOf(mapping, 'legacy_focal') !== undefined,
    'fixed-in-code',
    { kind: 'left-to-model-config', alpha: 0.25, gamma: 1.5 },
  ],
  [
    mapping => valueOf(mapping, 'anchor_parameters') !== undefined,
    'fixed-in-code',
    'keras-retinanet-ini',
  ],
  [
    named(/^weighted_(?:sigmoid|softmax)$|^second_stage_post_processing$|^faster_rcnn$/),
    'cross-entropy',
    'cross-entropy',
  ],
  [named(/cross_?entropy/i), 'cross-entropy', 'cross-entropy'],
  [
    mapping =>
      /^(?:GeneralizedRCNN|ProposalNetwork)$/.test(stringOf(mapping, 'META_ARCHITECTURE') ?? ''),
    'cross-entropy',
    'two-stage-sampled',
  ],
  [
    mapping => stringOf(mapping, 'task') === 'detect' && valueOf(mapping, 'dfl') !== undefined,
    'cross-entropy',
    'ultralytics',
  ],
];

const NO_LOSS: WhyNone = { code: 'no-loss', reason: 'no-loss' };

/** The reason that holds for a file without a focal loss, looked for in the files it builds on, too. */
export function whyNone(documents: readonly ConfigDocument[]): WhyNone {
  const listed = documents.flatMap(listedInBase)[0];
  if (listed !== undefined) return { code: 'listed', reason: listed };
  const mappings = documents
    .flatMap(chainOf)
    .flatMap(({ root }) => mappingsOf(root))
    .map(({ mapping }) => mapping);
  const sign = SIGNS.find(([holds]) => mappings.some(holds));
  if (sign) return { code: sign[1], reason: sign[2] };
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
