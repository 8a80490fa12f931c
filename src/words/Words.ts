import type { AdviceWords, EvidenceNames } from './AdviceWords.ts';
import type { RecommendationWords } from './RecommendationWords.ts';

/** The words that command line, editor, pages and exports share, in one language. What it lacks does not compile. */
export interface Words {
  /** BCP 47. */
  readonly language: string;
  readonly advice: AdviceWords;
  readonly evidence: EvidenceNames;
  readonly recommendation: RecommendationWords;
}
