import type { AdviceContext, SimulatedContext } from './AdviceContext.ts';
import type { Measure } from './measures.ts';

/**
 * When one piece of advice is given, and what it rests on. `src/words` words it, each language from the same evidence; so
 * whatever the words depend on is decided here.
 */
export type AdviceRule =
  | {
      readonly group: AdviceGroup;
      readonly needsSimulation: false;
      /** @returns null where there is nothing to advise */
      readonly advise: (context: AdviceContext) => Finding | null;
    }
  | {
      readonly group: AdviceGroup;
      readonly needsSimulation: true;
      /** @returns null where there is nothing to advise */
      readonly advise: (context: SimulatedContext) => Finding | null;
    };

/** Whether it is about α and γ themselves, or about what else would help. */
export type AdviceGroup = 'pair' | 'remedy';

/** What a rule returns. */
export interface Finding<
  Code extends string = string,
  Evidence extends EvidenceParts = EvidenceParts,
> {
  readonly code: Code;
  readonly evidence: Readonly<Evidence>;
}

/** Every number has its kind; everything else is a condition that words depend on. */
type EvidenceValue = Measure | boolean | string | readonly EvidenceValue[] | EvidenceParts;

interface EvidenceParts {
  readonly [part: string]: EvidenceValue | undefined;
}
