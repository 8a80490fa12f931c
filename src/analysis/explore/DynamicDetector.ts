import type { CandidateDetector } from '../candidates/candidateDetectors.ts';
import type { AssignmentRule } from '../contract/detailCodes.ts';
import type { OneToOneDetector } from '../queries/oneToOneDetectors.ts';

/** A detector that chooses its positives by its own predictions, as an analysis takes it. */
export interface DynamicDetector {
  /** Of a preset; where a config was read, the nearest preset's, or the head's name as the config has it. */
  readonly name: string;
  readonly framework: string;
  readonly from: 'preset' | 'config';
  readonly rule: AssignmentRule;
  /** What can be counted of it without predictions; null where only its rule is known. */
  readonly counts: DynamicCounts | null;
  /** Only where a config was read. */
  readonly config?: ConfigBasis;
}

/** By what the exact counts and the bounds are found. */
export type DynamicCounts =
  | { readonly kind: 'points'; readonly detector: CandidateDetector }
  | { readonly kind: 'queries'; readonly detector: OneToOneDetector };

/** What of a config the counts stand on. */
export interface ConfigBasis {
  readonly file: string;
  /** The preset whose numbers stand for all that was not read; null where none is near. */
  readonly preset: string | null;
  readonly read: readonly ReadSetting[];
  /** Settings that the counts depend on and that are the preset's, since the config does not say them in a way that is read. */
  readonly assumed: readonly SettingName[];
}

/** A setting that the counts depend on, as the config has it. */
export interface ReadSetting {
  readonly setting: SettingName;
  /** As the framework calls it. */
  readonly key: string;
  readonly value: number;
}

export type SettingName = 'image-size' | 'queries' | 'denoising' | 'no-object-weight' | 'kept';
