import { unreadBase } from './unreadBase.ts';
import { lossesIn } from './findFocalLossSites.ts';
import { askedAbout } from './askedAbout.ts';
import { leftAlone } from './leftAlone.ts';
import type { LossSign, NoFocalLoss } from './reading/LossSign.ts';
import { chainOf } from './tree/bases.ts';
import { lookUpThroughBases } from './tree/resolveVariable.ts';
import { nodeAt } from './tree/nodeAt.ts';
import type { ConfigDocument } from './syntax/ConfigNode.ts';
import { mappingsOf } from './syntax/mappingsOf.ts';

const NO_LOSS: NoFocalLoss = { code: 'no-loss', reason: 'no-loss' };

/** The most telling first. */
const ORDER: readonly NoFocalLoss['code'][] = ['other-loss', 'fixed-in-code', 'cross-entropy'];

/** The reason that holds for a file without a focal loss, looked for in the files it builds on, too. */
export function explainNoFocalLoss(documents: readonly ConfigDocument[]): NoFocalLoss {
  const [left] = leftAlone(documents);
  const [relative] = lossesIn(documents).relatives;
  // What a loss is tells more than that its values cannot be followed.
  if (relative !== undefined && left?.code !== 'listed')
    return { code: 'other-loss', reason: relative.meaning };
  if (left !== undefined) return left;
  if (documents.some(document => askedAbout(document).isUnclear))
    return { code: 'owner-unclear', reason: 'owner-unclear' };
  const [sign] = documents
    .flatMap(signsIn)
    .toSorted((a, b) => ORDER.indexOf(a.code) - ORDER.indexOf(b.code));
  if (sign) return { code: sign.code, reason: sign.reason };
  const otherwise = documents.flatMap(document => askedAbout(document).owner?.otherwise ?? [])[0];
  if (otherwise) return otherwise;
  if (documents.some(buildsOnTwoStages))
    return {
      code: 'cross-entropy',
      reason: 'two-stage',
    };
  const missing = unreadBase(documents)?.reference;
  return missing === undefined
    ? NO_LOSS
    : { code: 'base-missing', reason: { kind: 'base-missing', file: missing } };
}

/** What the frameworks that are asked about a document know of it. */
function signsIn(document: ConfigDocument): LossSign[] {
  const places = chainOf(document).flatMap(({ root }) => mappingsOf(root));
  return askedAbout(document)
    .frameworks.flatMap(({ signs = [] }) => signs)
    .filter(({ holds }) => holds(places));
}

/** By the name of a file that it builds on, where it names no architecture of its own. */
function buildsOnTwoStages(document: ConfigDocument): boolean {
  const name = baseOf(document).replace(/^.*[\\/]/, '');
  if (!/(?<![a-z])rcnn|rpn/i.test(name) || /sparse|dynamic|query|diffusion/i.test(name))
    return false;
  const own = lookUpThroughBases(document, ['MODEL', 'META_ARCHITECTURE'])?.node;
  return own?.kind !== 'scalar' || /^(?:GeneralizedRCNN|ProposalNetwork)$/.test(String(own.value));
}

function baseOf({ root }: ConfigDocument): string {
  const node = nodeAt(root, ['_BASE_']);
  return node?.kind === 'scalar' ? String(node.value) : '';
}
