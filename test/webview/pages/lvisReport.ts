import type { Report } from '../../../src/analysis/report/Report.ts';

/** A report with as many classes as LVIS v0.5, in a long tail, to see whether the page keeps up. */
export function lvisReport(report: Report): Report {
  const classes = Array.from({ length: 1230 }, (_, id) => ({
    id,
    name: `class number ${id}`,
    annotations: Math.max(1, Math.round(50_000 / (id + 1) ** 1.1)),
    images: Math.max(1, Math.round(9000 / (id + 1))),
  }));
  return {
    ...report,
    dataset: { ...report.dataset, categories: classes },
    assignment: {
      ...report.assignment,
      perCategory: classes.map(({ id, annotations }) => ({
        id,
        foreground: 7 * annotations,
        unmatched: Math.floor(annotations / 9),
      })),
    },
  };
}
