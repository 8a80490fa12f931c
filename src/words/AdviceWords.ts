import type { AdviceCode, EvidenceByCode, EvidenceName } from '../analysis/advice/Advice.ts';
import type { Measure } from '../analysis/advice/measures.ts';

/** Writes a number of the evidence as its kind asks for. */
export type FormatMeasure = (measure: Measure) => string;

/**
 * Each advice in one language, from nothing but what it rests on. Conditions in the evidence choose the words; a number
 * decides their grammar at most.
 */
export type AdviceWords = {
  readonly [Code in AdviceCode]: (evidence: EvidenceByCode[Code], format: FormatMeasure) => string;
};

/** What the numbers of all advice are called. */
export type EvidenceNames = Readonly<Record<EvidenceName, string>>;

/** What keeps a recommendation from being surer. */
export type Doubt = EvidenceByCode['basis']['doubts'][number];

export type { EvidenceByCode };
export type { Pair } from '../analysis/advice/measures.ts';
