import { toCsv } from '../../../src/analysis/report/export/csv/toCsv.ts';
import { toJson } from '../../../src/analysis/report/export/json/toJson.ts';
import { toMarkdown } from '../../../src/analysis/report/export/markdown/toMarkdown.ts';
import { toText } from '../../../src/analysis/report/export/text/toText.ts';
import type { DynamicReport } from '../../../src/analysis/report/DynamicReport.ts';
import { assertCsv } from './assertCsv.ts';
import { assertMarkdown } from './assertMarkdown.ts';
import { assertPrintable } from './assertPrintable.ts';
import { assertWords } from '../outcomeOf.ts';
import { assertRule } from '../Violation.ts';

/**
 * The same for a report in three tiers.
 *
 * @throws Violation where an output is not valid in its format, or shows a value that was not handled
 */
export function assertDynamicExports(report: DynamicReport, known: readonly string[]): void {
  const markdown = toMarkdown(report);
  const csv = toCsv(report);
  const json = toJson(report);
  for (const [what, text] of Object.entries({ text: toText(report), markdown, csv, json })) {
    assertPrintable(what, text);
    assertWords(text, what, known);
  }
  assertMarkdown(markdown);
  assertCsv(csv);
  const read = JSON.parse(json) as Partial<DynamicReport>;
  assertRule(
    JSON.stringify(read.dataset) === JSON.stringify(JSON.parse(JSON.stringify(report.dataset))),
    'json differs from the report',
  );
}
