import type { AdviceGroup } from './AdviceRule.ts';
import type { ADVICE_RULES } from './adviceRules.ts';
import type { Measure } from './measures.ts';

/** What the rules may find: closed, so that a language that lacks words for one does not compile. */
type Found = NonNullable<ReturnType<(typeof ADVICE_RULES)[number]['advise']>>;

export type AdviceCode = Found['code'];

/** What each advice rests on. */
export type EvidenceByCode = { readonly [One in Found as One['code']]: One['evidence'] };

/** One piece of advice with what it rests on; `src/words` words it. */
export type Advice<Code extends AdviceCode = AdviceCode> = {
  readonly [One in Code]: {
    readonly code: One;
    readonly group: AdviceGroup;
    readonly evidence: EvidenceByCode[One];
  };
}[Code];

/** Names of the numbers that advice rests on. */
export type EvidenceName = MeasuresOf<EvidenceByCode[AdviceCode]>;

type MeasuresOf<Evidence> = Evidence extends unknown
  ? { [Name in keyof Evidence]-?: Evidence[Name] extends Measure ? Name : never }[keyof Evidence]
  : never;
