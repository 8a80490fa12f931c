import type { Measure } from '../../advice/measures.ts';
import type { KnobContext } from './KnobContext.ts';

/**
 * When one setting is worth a word, and what that rests on. `src/words` words it, each language from the same evidence; so
 * whatever the words depend on is decided here. A value is proposed only where counts speak for it; what it does to AP no
 * count says.
 *
 * @returns null where there is nothing to say
 */
export type KnobRule = (context: KnobContext) => KnobFinding | null;

/** What a rule returns. */
export interface KnobFinding<
  Code extends string = string,
  Evidence extends KnobEvidence = KnobEvidence,
> {
  readonly code: Code;
  /** As the framework calls it; null where it has no such setting. */
  readonly key: string | null;
  /** What the config has, or the framework's default; null where it is not known. */
  readonly now: number | null;
  /** Null where it is only told. */
  readonly proposed: number | null;
  readonly evidence: Readonly<Evidence>;
}

/** Every number has its kind; everything else is a condition that words depend on. */
interface KnobEvidence {
  readonly [part: string]: Measure | boolean | string | null;
}
