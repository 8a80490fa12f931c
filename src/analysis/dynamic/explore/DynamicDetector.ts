import type { CandidateDetector } from '../frameworks/candidateDetectors.ts';
import type { AssignmentRule } from '../../contract/failures/detailCodes.ts';
import type { SettingMeaning } from '../../contract/SettingMeaning.ts';
import type { OneToOneDetector } from '../frameworks/oneToOneDetectors.ts';

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
  /** The last release of the framework that can have written the config; absent where nobody can tell. */
  readonly lastRelease?: string;
  /** The settings that the config has, or could have; null where nobody can tell a value from it. */
  readonly settings?: readonly ConfigSettingValue[];
}

/** A setting as a config has it. */
interface ConfigSettingValue {
  readonly setting: SettingMeaning;
  /** As its framework calls it. */
  readonly key: string;
  readonly value: number | null;
}

/** By what the exact counts and the bounds are found. */
export type DynamicCounts =
  | { readonly kind: 'points'; readonly detector: CandidateDetector }
  | { readonly kind: 'queries'; readonly detector: OneToOneDetector };

/** What of a config the counts stand on. */
export interface ConfigBasis {
  readonly file: string;
  /** The model, head or assigner that the config names. */
  readonly head: string;
  /** The preset whose numbers stand for all that was not read; null where none is near. */
  readonly preset: string | null;
  /** Whether the config names a model that the preset is of; otherwise the preset is the usual one of its framework. */
  readonly isNamed: boolean;
  readonly read: readonly ReadSetting[];
  /** What the counts depend on and the config does not say in a way that is read: the framework's, or the preset's. */
  readonly assumed: readonly AssumedSetting[];
}

interface SettingValue {
  readonly setting: SettingMeaning;
  readonly value: number;
}

interface AssumedSetting extends SettingValue {
  /** The framework's default, where the config is known not to say another; or the preset's, where that is not known. */
  readonly from: 'default' | 'preset';
}

/** A setting that the counts depend on, as the config has it. */
interface ReadSetting extends SettingValue {
  /** As the framework calls it. */
  readonly key: string;
  /** What training takes instead, where that is another value. */
  readonly taken?: number;
}
