import type { AdviceWords, EvidenceNames } from './AdviceWords.ts';
import type { AnchorAdviceWords } from './AnchorAdviceWords.ts';
import type { BackendWords } from './BackendWords.ts';
import type { ComparisonWords } from './ComparisonWords.ts';
import type { ConventionWords } from './dataset/ConventionWords.ts';
import type { HeadlineWords } from './HeadlineWords.ts';
import type { KnobWords } from './KnobWords.ts';
import type { OutputsWords } from './OutputsWords.ts';
import type { ProblemWords } from './dataset/ProblemWords.ts';
import type { ReasonWords } from './dataset/ReasonWords.ts';
import type { RecordWords } from './dataset/RecordWords.ts';
import type { TrainingWords } from './TrainingWords.ts';
import type { RecommendationWords } from './RecommendationWords.ts';
import type { PredictionWords } from './dataset/PredictionWords.ts';
import type { ValidationWords } from './dataset/ValidationWords.ts';
import type { RunsWords } from './RunsWords.ts';
import type { SourceWords } from './dataset/SourceWords.ts';
import type { SplitWords } from './dataset/SplitWords.ts';

/** The words that command line, editor, pages and exports share, in one language. What it lacks does not compile. */
export interface Words {
  /** BCP 47. */
  readonly language: string;
  readonly advice: AdviceWords;
  readonly evidence: EvidenceNames;
  readonly recommendation: RecommendationWords;
  readonly anchorAdvice: AnchorAdviceWords;
  readonly knobs: KnobWords;
  readonly backend: BackendWords;
  readonly headline: HeadlineWords;
  readonly problems: ProblemWords;
  readonly reasons: ReasonWords;
  readonly records: RecordWords;
  readonly source: SourceWords;
  readonly splits: SplitWords;
  readonly convention: ConventionWords;
  readonly training: TrainingWords;
  readonly comparison: ComparisonWords;
  readonly runs: RunsWords;
  readonly outputs: OutputsWords;
  readonly predictions: PredictionWords;
  readonly validation: ValidationWords;
}

/** What a text on counted anchors is worded by. */
export type CountedWords = Omit<
  Words,
  'evidence' | 'knobs' | 'splits' | 'comparison' | 'runs' | 'outputs' | 'validation'
>;
