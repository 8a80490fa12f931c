import type { Measure } from '../analysis/advice/measures.ts';
import type {
  KnobAdvice,
  KnobCode,
  KnobEvidenceName,
} from '../analysis/dynamic/knobs/KnobAdvice.ts';

/** What words on a setting are made of: the advice, and how its numbers are written. */
export type SayKnob<Code extends KnobCode> = (
  advice: KnobAdvice<Code>,
  format: (measure: Measure) => string,
) => string;

/** Each advice on a setting in one language, from nothing but what it rests on. */
export interface KnobWords {
  readonly text: { readonly [Code in KnobCode]: SayKnob<Code> };
  /** What the numbers of all of it are called. */
  readonly evidence: Readonly<Record<KnobEvidenceName, string>>;
}

export type { KnobAdvice, KnobCode };
