import { askedAbout } from '../askedAbout.ts';
import type { LabelRule } from '../reading/Framework.ts';
import type { ConfigDocument } from '../syntax/ConfigNode.ts';
import type { Contradiction, DataFacts } from './Contradiction.ts';

/** MS COCO's classes, and the highest of their ids. */
const COCO = { count: 80, highestId: 90 } as const;

/** Ids of categories that are no labels of a head, where a framework takes them for it. */
export function labelContradictions(
  documents: readonly ConfigDocument[],
  data: DataFacts,
): Contradiction[] {
  return documents
    .flatMap(document =>
      askedAbout(document).frameworks.flatMap(({ labels }) => labels?.(document) ?? []),
    )
    .flatMap(rule => contradictionOf(rule, data) ?? []);
}

function contradictionOf(
  { framework, classes, asCoco, offset, length }: LabelRule,
  { count, highestId }: DataFacts,
): Contradiction | null {
  if (Number.isNaN(highestId)) return null;
  const place = { framework, highestId, offset, length };
  if (!asCoco) return highestId < classes ? null : { code: 'id-beyond-classes', classes, ...place };
  const isCoco = count === COCO.count && highestId === COCO.highestId;
  return isCoco ? null : { code: 'ids-read-as-coco', inData: count, ...place };
}
