import type { CandidateRule } from './DetectorSetup.ts';

/** A level as reports and charts name it: its stride, and the sizes of its anchors in pixels where it has any. */
export interface LevelName {
  readonly stride: number;
  readonly sizes: readonly number[];
}

export function levelsOf(candidates: CandidateRule): readonly LevelName[] {
  switch (candidates.kind) {
    case 'anchors':
      return candidates.levels.map(({ stride, sizes }) => ({ stride, sizes }));
    case 'default-boxes':
      return candidates.levels.map(level => {
        const side = level.stride * level.cells;
        const between = Math.sqrt(level.scale * level.nextScale);
        return { stride: level.stride, sizes: [level.scale * side, between * side] };
      });
    case 'points':
      return candidates.strides.map(stride => ({ stride, sizes: [] }));
    case 'shapes':
      return candidates.levels.map(({ stride, shapes }) => ({
        stride,
        sizes: shapes.map(([width, height]) => Math.sqrt(width * height)),
      }));
  }
}

export function levelCount(candidates: CandidateRule): number {
  return candidates.kind === 'points' ? candidates.strides.length : candidates.levels.length;
}
