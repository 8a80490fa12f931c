import type { Branch } from '../rules/outputRules.ts';

/** The model that raw outputs are of, as their file says. */
export interface OutputsModel {
  readonly file: string;
  /** As the file names it: `yolo11n`. */
  readonly detector: string;
  /** Null where the file does not say. */
  readonly framework: string | null;
  readonly version: string | null;
  /** Pixels of the square input. */
  readonly imageSize: number;
  readonly branch: Branch;
  /** Weights of class, distance and overlap in the matcher; null where the file does not say. */
  readonly matchingCosts: readonly [number, number, number] | null;
  /** Names or ids of the categories, one a column of the scores. */
  readonly classes: readonly (string | number)[];
}
