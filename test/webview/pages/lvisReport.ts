import type { Report } from '../../../src/analysis/report/Report.ts';

/** A report with as many classes as LVIS v0.5, or more, in a long tail, to see whether the page keeps up. */
export function lvisReport(report: Report, count = 1230): Report {
  const classes = Array.from({ length: count }, (_, id) => ({
    id,
    name: `class number ${id}`,
    annotations: Math.max(1, Math.round(50_000 / (id + 1) ** 1.1)),
    images: Math.max(1, Math.round(9000 / (id + 1))),
  }));
  const groups = report.assignment.perCategory[0]?.groups;
  const charted = classes.slice(0, 40);
  const { positions } = report.dataset;
  return {
    ...report,
    dataset: {
      ...report.dataset,
      categories: classes,
      ...(positions !== undefined && {
        positions: {
          ...positions,
          perCategory: {
            ...positions.perCategory,
            maps: charted.map(({ id }) => ({
              id,
              counts: positions.perCategory.maps[0]?.counts ?? [],
            })),
          },
        },
      }),
      cooccurrence: {
        categories: charted.map(({ id }) => id),
        images: charted.map(one =>
          charted.map(other =>
            one === other ? one.images : Math.round(Math.min(one.images, other.images) / 3),
          ),
        ),
      },
    },
    assignment: {
      ...report.assignment,
      perCategory: classes.map(({ id, annotations }) => ({
        id,
        foreground: 7 * annotations,
        unmatched: Math.floor(annotations / 9),
        ...(groups !== undefined && { groups }),
      })),
    },
  };
}
