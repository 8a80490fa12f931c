import { asFailure, type Failure, FailureError } from '../contract/Failure.ts';
import type { DynamicDetector } from '../explore/DynamicDetector.ts';
import { dynamicFrom, type FoundHead } from './dynamic/dynamicFrom.ts';
import { trainingScript } from './dynamic/trainingScript.ts';
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
    const found = headOf(failure, documents);
    if (found === null) throw new FailureError(failure);
    return { dynamic: dynamicFrom(file, documents, found) };
  }
}

/** What the config was refused for, or the model that a script without any other detector trains. */
function headOf(failure: Failure, documents: readonly ConfigDocument[]): FoundHead | null {
  if (failure.code === 'config-no-detector') return trainingScript(documents);
  return failure.code === 'detector-dynamic' ? { head: failure.name, rule: failure.rule } : null;
}
