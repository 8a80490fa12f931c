import { asFailure, FailureError } from '../contract/failures/Failure.ts';
import type { DynamicDetector } from '../dynamic/explore/DynamicDetector.ts';
import { dynamicFrom } from './dynamic/dynamicFrom.ts';
import type { ConfigSetup } from './reading/ConfigSetup.ts';
import { setupFrom } from './setupFrom.ts';
import type { ConfigDocument } from './syntax/ConfigNode.ts';

/** The detector of a config: one whose foreground annotations tell, or one that chooses its positives by its predictions. */
export type ConfigDetector =
  { readonly setup: ConfigSetup } | { readonly dynamic: DynamicDetector };

/**
 * The detector that a config describes, of either kind.
 *
 * @param documents of one file, with the files it builds on
 * @throws FailureError what `setupFrom` throws, but for `detector-dynamic`
 */
export function detectorFrom(file: string, documents: readonly ConfigDocument[]): ConfigDetector {
  try {
    return { setup: setupFrom(file, documents) };
  } catch (thrown) {
    const failure = asFailure(thrown);
    if (failure.code !== 'detector-dynamic') throw new FailureError(failure);
    const { name: head, rule } = failure;
    return { dynamic: dynamicFrom(file, documents, { head, rule }) };
  }
}
