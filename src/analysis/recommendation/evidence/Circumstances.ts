import type { Unlike } from '../../advice/Confidence.ts';

/** What of a training decides which trainings it is like. */
export interface Circumstances {
  readonly images: number;
  /** Negative logits per positive logit in the loss, > 0. */
  readonly negativesPerPositive: number;
  /** Gradient steps; null where nobody gave a schedule, or gave it as τ. */
  readonly steps: number | null;
  /** Training budget τ that the schedule stands for, or that is assumed. */
  readonly budget: number;
  /** Whether the schedule was not given. */
  readonly assumed: boolean;
  /** Whether the backbone starts untrained; null where nobody says so. */
  readonly fromScratch: boolean | null;
  /** What sets it apart from everything that was ever trained here. */
  readonly unlike: readonly Unlike[];
}
