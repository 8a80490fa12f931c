import type { ConfigClasses } from '../../analysis/contract/ConfigClasses.ts';

/** A config that data is held against. */
export interface GivenConfig {
  /** What it is called in findings. */
  readonly name: string;
  readonly classes: ConfigClasses;
}
