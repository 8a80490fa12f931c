import type { EnsembleSelection } from '../simulation/selectMembers.ts';

/** How a model’s scores chose among the sets of constants, and the range of each constant before and after. */
export interface MemberSelectionReport {
  /** `few`: too few detections; `unlike`: no set scores like them; both leave the sets as they were. */
  readonly outcome: 'selected' | 'few' | 'unlike';
  /** The loss that the model was taken to be trained with. */
  readonly trained: { readonly alpha: number; readonly gamma: number };
  readonly hits: number;
  readonly errors: number;
  /** Distance of the scores in deviations over the sets: medians of all and of those kept; null for `few`. */
  readonly misfit: { readonly before: number; readonly after: number } | null;
  readonly constants: EnsembleSelection['constants'];
}
