import type { Problem, ProblemExample } from '../../analysis/dataset/Dataset.ts';
import type { Report } from '../../analysis/report/Report.ts';
import { type Analysis, isCounted } from '../analysis/Analysis.ts';

/** A row of the *Datasets* view. */
export type DatasetNode =
  | { readonly kind: 'dataset'; readonly analysis: Analysis }
  | {
      readonly kind: 'unmatched';
      readonly analysis: Analysis;
      readonly unmatched: Report['assignment']['unmatched'];
    }
  | { readonly kind: 'problem'; readonly analysis: Analysis; readonly problem: Problem }
  | { readonly kind: 'record'; readonly analysis: Analysis; readonly record: ProblemExample }
  /** What the report counts beyond the examples that it names. */
  | { readonly kind: 'rest'; readonly analysis: Analysis; readonly count: number };

export function childrenOf(node: DatasetNode): DatasetNode[] {
  const { analysis } = node;
  switch (node.kind) {
    case 'dataset':
      return [
        ...unmatchedOf(analysis),
        ...analysis.report.dataset.problems.map(
          problem => ({ kind: 'problem', analysis, problem }) as const,
        ),
      ];
    case 'unmatched':
      return recordsOf(analysis, node.unmatched);
    case 'problem':
      return recordsOf(analysis, node.problem);
    case 'record':
    case 'rest':
      return [];
  }
}

/** Only where anchors are counted; a report of the other kind names no boxes. */
function unmatchedOf(analysis: Analysis): DatasetNode[] {
  if (!isCounted(analysis)) return [];
  const { unmatched } = analysis.report.assignment;
  return unmatched.count === 0 ? [] : [{ kind: 'unmatched', analysis, unmatched }];
}

function recordsOf(
  analysis: Analysis,
  found: { readonly count: number; readonly examples: readonly ProblemExample[] },
): DatasetNode[] {
  const rest = found.count - found.examples.length;
  return [
    ...found.examples.map(record => ({ kind: 'record', analysis, record }) as const),
    ...(rest > 0 && found.examples.length > 0
      ? [{ kind: 'rest', analysis, count: rest } as const]
      : []),
  ];
}

/** The analysis of a row that a menu was opened on; undefined for calls from elsewhere. */
export function analysisOf(node: unknown): Analysis | undefined {
  return isDatasetNode(node) ? node.analysis : undefined;
}

export function isDatasetNode(value: unknown): value is DatasetNode {
  return typeof value === 'object' && value !== null && 'kind' in value && 'analysis' in value;
}
