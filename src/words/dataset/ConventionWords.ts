import type { BoxReading } from '../../analysis/contract/records/BoxReading.ts';
import type { ConventionCode } from '../../analysis/contract/records/Convention.ts';

/** How boxes seem to be written; shares come formatted. */
export interface ConventionWords {
  /** As a clause behind "The boxes"; the factor is only of those that have one. */
  readonly looks: Readonly<Record<ConventionCode, (factor: string) => string>>;
  readonly fits: (asFound: string, asWritten: string, boxes: string) => string;
  /** Where nothing explains it. */
  readonly unexplained: (asWritten: string, boxes: string) => string;
  readonly areas: (asFound: string, asWritten: string) => string;
  /** Shares of polygons with the bounds of the boxes as found, and as written. */
  readonly polygons: (asFound: string, asWritten: string) => string;
  /** On the button that reads the boxes so. */
  readonly analyzeAs: Readonly<Record<BoxReading, string>>;
  /** What follows from it. */
  readonly unusable: string;
}
