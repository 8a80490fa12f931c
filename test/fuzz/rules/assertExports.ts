import { pageAssets } from '../../../src/platform/node/pageAssets.ts';
import { isDeepStrictEqual } from 'node:util';
import { checkLimits } from '../../../src/analysis/report/derive/checkLimits.ts';
import { checkText } from '../../../src/analysis/report/export/text/checkText.ts';
import { comparisonToMarkdown } from '../../../src/analysis/report/export/markdown/comparisonToMarkdown.ts';
import { compareReports } from '../../../src/analysis/report/compare/compareReports.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { staticPage as ENGLISH_STATIC } from '../../../src/words/en/staticPage.ts';
import { toCsv } from '../../../src/analysis/report/export/csv/toCsv.ts';
import { toHtml } from '../../../src/analysis/report/export/html/toHtml.ts';
import { toJson } from '../../../src/analysis/report/export/json/toJson.ts';
import { toMarkdown } from '../../../src/analysis/report/export/markdown/toMarkdown.ts';
import { toText } from '../../../src/analysis/report/export/text/toText.ts';
import { staticPage as staticWordsZh } from '../../../src/words/zh-cn/staticPage.ts';
import { assertCsv } from './assertCsv.ts';
import { assertMarkdown } from './assertMarkdown.ts';
import { assertPrintable } from './assertPrintable.ts';
import { assertPage } from './assertPage.ts';
import type { Random } from '../FuzzTarget.ts';
import { assertWords } from '../outcomeOf.ts';
import { oneOf } from '../random.ts';
import { assertRule } from '../Violation.ts';

const ASSETS = pageAssets('run("</script>")', 'body{}');

/** Of a page: as the reader's browser says, English, Chinese. */
const WORDS = [undefined, ENGLISH_STATIC, staticWordsZh];

interface Around {
  readonly label: string;
  /** The other side of the comparison. */
  readonly other: Report;
  /** Texts of the input, whose words may appear in the output. */
  readonly known: readonly string[];
  readonly random: Random;
}

/** @throws Violation where an output is not valid in its format, or shows a value that was not handled */
export function assertExports(report: Report, { label, other, known, random }: Around): void {
  assertLines('text', toText(report), known);
  const limits = { ratio: 1, unmatched: 0, problems: 0 };
  assertLines('check', checkText(report, checkLimits(report, limits)), known);

  const markdown = toMarkdown(report);
  assertLines('markdown', markdown, known);
  assertMarkdown(markdown);
  const sides = [
    { label, report },
    { label: 'other', report: other },
  ] as const;
  const [first, second] = random() < 0.5 ? sides : [sides[1], sides[0]];
  const comparison = comparisonToMarkdown(compareReports(first, second));
  assertLines('comparison', comparison, known);
  assertMarkdown(comparison);

  const csv = toCsv(report);
  assertLines('csv', csv, known);
  assertCsv(csv);

  const json = toJson(report);
  assertLines('json', json, known);
  const plain: unknown = JSON.parse(JSON.stringify(report));
  const read: unknown = JSON.parse(json);
  assertRule(
    isDeepStrictEqual(withoutWords(read), withoutWords(plain)),
    'json differs from the report',
  );
  assertRule(
    isDeepStrictEqual(JSON.parse(toJson(report, 'compact')), read),
    'compact json differs from pretty json',
  );

  assertPage(toHtml(report, ASSETS, oneOf(random, WORDS)), plain, known);
}

/** Advice and gaps are in words for the readers of JSON, and as data in the report. */
function withoutWords(report: unknown): unknown {
  const { advice: _1, recommendation, detector, ...others } = report as Partial<Report>;
  const { notModelled: _2, ...described } = detector ?? {};
  if (recommendation === undefined) return { ...others, detector: described };
  const { advice: _3, ...values } = recommendation;
  return { ...others, detector: described, recommendation: values };
}

/** @throws Violation where a text holds control characters or a value that was not handled */
function assertLines(what: string, text: string, known: readonly string[]): void {
  assertPrintable(what, text);
  assertWords(text, what, known);
}
