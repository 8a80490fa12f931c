import type { CategoryGroups, GroupColumns } from '../CategoryGroups.ts';
import type { AssignmentReport, BoxPlace, ReasonExamples, Report } from '../Report.ts';

/**
 * The report as if only one class were asked about: its foreground, boxes, sizes, shapes, overlaps and unmatched boxes. What
 * no class has for itself stays: levels keep no ignored and background anchors, and the anchors' overlaps are those of all.
 *
 * @returns null where the class has no boxes in training, and for reports of older versions
 */
export function reportOfClass(report: Report, id: number | string): Report | null {
  const { assignment } = report;
  const category = assignment.perCategory.find(row => row.id === id);
  const groups = category?.groups;
  if (category === undefined || groups === undefined) return null;
  return {
    ...report,
    assignment: {
      ...assignment,
      foreground: category.foreground,
      boxes: groups.boxes,
      perLevel: assignment.perLevel.map(({ stride }, level) => ({
        stride,
        foreground: groups.perLevel[level] ?? 0,
        ignored: 0,
        background: 0,
      })),
      perSize: withCounts(assignment.perSize, groups.perSize),
      perAspect: withCounts(assignment.perAspect, groups.perAspect),
      foregroundPerBox: { ...assignment.foregroundPerBox, counts: groups.foregroundPerBox },
      bestIou: { ...assignment.bestIou, counts: groups.bestIou },
      boxSizes: { ...assignment.boxSizes, counts: groups.boxSizes },
      ...unmatchedOf(assignment, groups, id),
      ...(assignment.bars !== undefined && { bars: barsOf(assignment.bars, id) }),
    },
  };
}

function withCounts<T extends AssignmentReport['perAspect'][number]>(
  groups: readonly T[],
  { annotations, foreground, unmatched }: GroupColumns,
): readonly T[] {
  return groups.map((group, index) => ({
    ...group,
    annotations: annotations[index] ?? 0,
    foreground: foreground[index] ?? 0,
    unmatched: unmatched[index] ?? 0,
  }));
}

function unmatchedOf(
  { unmatched }: AssignmentReport,
  groups: CategoryGroups,
  id: number | string,
): Pick<AssignmentReport, 'unmatched' | 'weak'> {
  return {
    unmatched: {
      count: sum(groups.unmatched),
      reasons: groups.unmatched,
      examples: ofClass(unmatched.examples, id),
    },
    weak: { count: sum(groups.weak), reasons: groups.weak },
  };
}

function barsOf(
  { sizes, unmatched, weak }: NonNullable<AssignmentReport['bars']>,
  id: number | string,
): NonNullable<AssignmentReport['bars']> {
  const own = (reasons: readonly ReasonExamples[]) =>
    reasons.map(({ code, examples }) => ({ code, examples: ofClass(examples, id) }));
  return {
    sizes: sizes.map(places => ofClass(places, id)),
    unmatched: own(unmatched),
    weak: own(weak),
  };
}

function ofClass(places: readonly BoxPlace[], id: number | string): readonly BoxPlace[] {
  return places.filter(({ categoryId }) => categoryId === id);
}

function sum(reasons: CategoryGroups['weak']): number {
  return reasons.reduce((total, { count }) => total + count, 0);
}
