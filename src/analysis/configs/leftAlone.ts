import type { FilledDetail } from '../contract/failures/Detail.ts';
import type { FocalLossSite } from './edits/FocalLossSite.ts';
import { askedAbout } from './askedAbout.ts';
import { focalLossSitesIn, scaledLossesIn } from './findFocalLossSites.ts';
import type { NoFocalLoss } from './reading/LossSign.ts';
import { isFocalLossName } from './reading/isFocalLossName.ts';
import { chainOf } from './tree/bases.ts';
import { keysOf, nodeAt } from './tree/nodeAt.ts';
import { replaces } from './tree/replaces.ts';
import { type ConfigDocument, type MappingNode, stringOf } from './syntax/ConfigNode.ts';
import { mappingsOf } from './syntax/mappingsOf.ts';

/**
 * The focal losses of a config that keep their values whatever is written into it, each with the reason: in a list of a file
 * that it builds on, with values that cannot be what they are called, or in an order that nobody knows.
 */
export function leftAlone(documents: readonly ConfigDocument[]): NoFocalLoss[] {
  const unclear = [
    ...scaledLossesIn(documents).flatMap(scaled),
    ...documents.flatMap(document =>
      askedAbout(document).frameworks.flatMap(({ leavesAlone }) => leavesAlone?.(document) ?? []),
    ),
  ];
  const listed = documents.flatMap(listedInBase);
  // What hands values on counts only where nothing else has any.
  const others = unclear.filter(reason => reason.kind !== 'handed-on');
  const isAlone = listed.length + others.length === 0 && focalLossSitesIn(documents).length === 0;
  const told = isAlone ? unclear.slice(0, 1) : others;
  return [...listed, ...told.map(reason => ({ code: 'unclear', reason }) as const)];
}

function scaled({ path, alpha }: FocalLossSite): FilledDetail[] {
  return alpha ? [{ kind: 'alpha-scale', path, line: alpha.line, alpha: alpha.text }] : [];
}

/** Lists do not merge: a loss in a list of a file that it builds on is out of its reach. */
function listedInBase(document: ConfigDocument): NoFocalLoss[] {
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
      .map(({ path }) => {
        const reason = { kind: 'in-list', path, file: base.file } as const;
        return { code: 'listed', reason } as const;
      }),
  );
}

function isFocalLoss(mapping: MappingNode): boolean {
  return isFocalLossName([stringOf(mapping, 'type') ?? '']);
}
