import type { CooccurrenceReport } from '../../../src/analysis/report/BoxLayout.ts';

/** The classes on the most images, with their names. */
export interface NamedCooccurrence extends CooccurrenceReport {
  readonly names: readonly string[];
}

/** Two classes, by their position in the report. */
export interface ClassPair {
  readonly one: number;
  readonly other: number;
  /** Images that show both. */
  readonly both: number;
}

/** Images that show a class. */
export function imagesOf({ images }: CooccurrenceReport, position: number): number {
  return images[position]?.[position] ?? 0;
}

export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
