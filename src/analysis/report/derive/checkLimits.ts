import type { Problem, ProblemCode } from '../../dataset/Dataset.ts';
import { type AnyReport, isDynamicReport } from '../DynamicReport.ts';
import type { Report } from '../Report.ts';

/** The most that a report may hold; what is absent is not asked. */
export interface Limits {
  /** Background anchors for each foreground one. */
  readonly ratio?: number | undefined;
  /** Share of the boxes without a foreground anchor, in [0, 1]. */
  readonly unmatched?: number | undefined;
  /** Odd records of every kind but `HARMLESS`. */
  readonly problems?: number | undefined;
}

export interface Check {
  readonly code: 'background-per-foreground' | 'unmatched' | 'problems';
  /** Null where there is none: no anchor is foreground or counted, or there are no boxes. Then no limit holds. */
  readonly value: number | null;
  readonly limit: number;
  readonly passed: boolean;
}

/** What many sound datasets have on purpose. */
const HARMLESS: ReadonlySet<ProblemCode> = new Set([
  'image-without-annotations',
  'boxes-read-as-corners',
  'category-unused',
  'labels-not-exhaustive',
  'image-without-labels',
]);

/** Problems that count against the limit, those with the most records first. */
export function countedProblems(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(isCounted).toSorted((a, b) => b.count - a.count);
}

/** Whether a kind of problem counts against the limit. */
export function isCounted({ code }: Pick<Problem, 'code'>): boolean {
  return !HARMLESS.has(code);
}

/** Compares a report with the limits that are given, in the order of `Limits`. A value at its limit passes. */
export function checkLimits(report: AnyReport, limits: Limits): readonly Check[] {
  const { dataset } = report;
  const problems = countedProblems(dataset.problems).reduce((sum, { count }) => sum + count, 0);
  const assignment = isDynamicReport(report) ? null : report.assignment;
  return [
    compare('background-per-foreground', assignment?.backgroundPerForeground ?? null, limits.ratio),
    compare('unmatched', assignment && unmatchedShare(assignment), limits.unmatched),
    compare('problems', problems, limits.problems),
  ].flat();
}

function unmatchedShare({ unmatched, boxes }: Report['assignment']): number | null {
  return boxes === 0 ? null : unmatched.count / boxes;
}

function compare(code: Check['code'], value: number | null, limit: number | undefined): Check[] {
  if (limit === undefined) return [];
  return [{ code, value, limit, passed: value !== null && value <= limit }];
}
