import type { TrainingFacts } from '../contract/TrainingFacts.ts';
import { askedAbout } from './askedAbout.ts';
import { FactReader } from './reading/FactReader.ts';
import { firstFacts } from './reading/trainingFacts.ts';
import type { ConfigDocument } from './syntax/ConfigNode.ts';

/**
 * What a config says about its training and nothing counts or simulates: its owner is asked first.
 *
 * @param documents of one file, with the files it builds on
 */
export function trainingFactsIn(documents: readonly ConfigDocument[]): TrainingFacts {
  return firstFacts(
    documents.flatMap(document =>
      askedAbout(document).frameworks.flatMap(
        ({ trainingFacts }) => trainingFacts?.(new FactReader(document), document) ?? [],
      ),
    ),
  );
}
