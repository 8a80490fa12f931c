import type { FocalLossSite } from '../analysis/configs/edits/FocalLossSite.ts';
import { lossesIn } from '../analysis/configs/findFocalLossSites.ts';
import type { ConfigSetup } from '../analysis/configs/reading/ConfigSetup.ts';
import type { RelativeLoss } from '../analysis/configs/reading/RelativeLoss.ts';
import type { NoFocalLoss } from '../analysis/configs/reading/LossSign.ts';
import { setupFrom } from '../analysis/configs/setupFrom.ts';
import type { ConfigDocument } from '../analysis/configs/syntax/ConfigNode.ts';
import { trainingFactsIn } from '../analysis/configs/trainingFactsIn.ts';
import { explainNoFocalLoss } from '../analysis/configs/explainNoFocalLoss.ts';
import { asFailure, type Failure } from '../analysis/contract/failures/Failure.ts';
import type { TrainingFacts } from '../analysis/contract/TrainingFacts.ts';

/** What a config says of itself: all that a recommendation for it depends on, apart from the data. */
export interface ConfigFacts {
  /** By the name it goes by. */
  readonly file: string;
  readonly sites: readonly FocalLossSite[];
  /** Losses of the focal family whose values mean something else; no pair is written into them. */
  readonly relatives: readonly RelativeLoss[];
  /** Why there are no focal losses; null where there are. */
  readonly none: NoFocalLoss | null;
  readonly detector: DescribedDetector;
  /** Optimiser, learning rate, EMA, start and augmentation as far as written, also where no detector is read. */
  readonly training: TrainingFacts;
}

/** The detector of a config with its training, or why it cannot be read. */
export type DescribedDetector = { readonly setup: ConfigSetup } | { readonly failure: Failure };

/** @param documents of one file, with the files it builds on */
export function configFacts(file: string, documents: readonly ConfigDocument[]): ConfigFacts {
  const { sites, relatives } = lossesIn(documents);
  return {
    file,
    sites,
    relatives,
    none: sites.length === 0 ? explainNoFocalLoss(documents) : null,
    detector: describedIn(file, documents),
    training: trainingFactsIn(documents),
  };
}

/** @param documents of one file, with the files it builds on */
export function describedIn(file: string, documents: readonly ConfigDocument[]): DescribedDetector {
  try {
    return { setup: setupFrom(file, documents) };
  } catch (thrown) {
    return { failure: asFailure(thrown) };
  }
}
