import { askedAbout } from '../askedAbout.ts';
import { nameContradictions } from './nameContradictions.ts';
import { dataFileContradictions } from './dataFileContradictions.ts';
import { classContradictions } from './classContradictions.ts';
import type { Contradiction, DataFacts } from './Contradiction.ts';
import type { FocalLossSite } from '../edits/FocalLossSite.ts';
import { labelContradictions } from './labelContradictions.ts';
import { gammaContradictions } from './gammaContradictions.ts';
import { priorContradictions } from './priorContradictions.ts';
import type { ConfigDocument } from '../syntax/ConfigNode.ts';

/**
 * Contradictions of a config in itself and, where data is at hand, with the data. Its classes are compared only where it
 * trains with focal loss: many files count classes of something else.
 */
export function contradictions(
  documents: readonly ConfigDocument[],
  sites: readonly FocalLossSite[],
  data: DataFacts | null,
): Contradiction[] {
  // Their offsets are the document's, which are not a notebook's.
  const plain = documents.filter(({ within }) => within === undefined);
  return [
    ...gammaContradictions(documents, sites),
    ...priorContradictions(plain, sites, data),
    ...(data && sites.length > 0 ? classContradictions(plain, sites, data) : []),
    ...(data && sites.length === 0 ? dataFileContradictions(plain, data) : []),
    ...(data ? nameContradictions(plain, data) : []),
    ...(data ? labelContradictions(plain, data) : []),
    ...plain.flatMap(document => refusedIn(document, sites)),
  ];
}

function refusedIn(document: ConfigDocument, sites: readonly FocalLossSite[]): Contradiction[] {
  return askedAbout(document)
    .frameworks.flatMap(({ refusedArguments }) => refusedArguments?.(document, sites) ?? [])
    .map(refused => ({ code: 'loss-refuses', ...refused }));
}
