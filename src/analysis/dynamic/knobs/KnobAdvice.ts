import type { Measure } from '../../advice/measures.ts';
import type { KNOB_RULES } from './knobRules.ts';

/** What the rules may find: closed, so that a language that lacks words for one does not compile. */
type Found = NonNullable<ReturnType<(typeof KNOB_RULES)[number]>>;

export type KnobCode = Found['code'];

/** Advice about one setting of a detector's own config. */
export type KnobAdvice<Code extends KnobCode = KnobCode> = Extract<Found, { readonly code: Code }>;

/** What each advice rests on. */
export type KnobEvidenceByCode = { readonly [One in Found as One['code']]: One['evidence'] };

/** Names of the numbers that it rests on. */
export type KnobEvidenceName = MeasuresOf<KnobEvidenceByCode[KnobCode]>;

type MeasuresOf<Evidence> = Evidence extends unknown
  ? {
      [Name in keyof Evidence]-?: Extract<Evidence[Name], Measure> extends never ? never : Name;
    }[keyof Evidence]
  : never;
