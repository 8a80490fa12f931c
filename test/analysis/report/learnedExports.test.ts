import { expect, it } from 'vitest';
import { toJson } from '../../../src/analysis/report/export/json/toJson.ts';
import { toMarkdown } from '../../../src/analysis/report/export/markdown/toMarkdown.ts';
import { toText } from '../../../src/analysis/report/export/text/toText.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { sampleLearned } from './sampleLearned.ts';
import { learnedReport, sampleReport } from './sampleReport.ts';

const gain = '+5.1% (';

it('text has what runs say, within its columns', () => {
  const text = toText(learnedReport());
  expect(text).toContain('Your own runs\n  3 runs of 3 pairs, 1 seed\n');
  expect(text).toContain(gain);
  expect(text).toContain('  - runs.csv: scores are taken as per cent.');
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(88);
});

it('Markdown has it as a table of pairs, and what to know of the runs', () => {
  const text = toMarkdown(learnedReport());
  expect(text).toContain('\n## Your own runs\n\n');
  expect(text).toContain(`| γ 1, α 0.5 | 0.432 | 1 | ${gain}`);
  expect(text).toContain('\n- runs.csv: scores are taken as per cent.');
});

it('both are silent without runs', () => {
  const { rows: _, ...learned } = { ...sampleLearned(), runs: 0 };
  const none: Report = { ...sampleReport(), learned };
  expect(toText(none)).toBe(toText(sampleReport()));
  expect(toMarkdown(none)).toBe(toMarkdown(sampleReport()));
});

it('JSON has every run with what became of it', () => {
  const { learned } = JSON.parse(toJson(learnedReport())) as Report;
  expect(learned?.rows?.map(({ status }) => status)).toEqual(
    sampleLearned().rows!.map(({ status }) => status),
  );
});
