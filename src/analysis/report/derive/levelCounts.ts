import type { AssignmentReport, LabelCounts } from '../Report.ts';

export type LevelCounts = LabelCounts & {
  readonly stride: number;
  readonly anchors: number;
  /** Null where the level has no foreground. */
  readonly backgroundPerForeground: number | null;
};

export function levelCounts(assignment: AssignmentReport): readonly LevelCounts[] {
  return assignment.perLevel.map(level => ({
    ...level,
    anchors: level.foreground + level.ignored + level.background,
    backgroundPerForeground: level.foreground === 0 ? null : level.background / level.foreground,
  }));
}
