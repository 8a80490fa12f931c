import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { displayWidth } from '../../../src/analysis/report/textTable.ts';
import { TEXT_WIDTH } from '../../../src/analysis/report/textSections.ts';
import { toJson } from '../../../src/analysis/report/toJson.ts';
import { toMarkdown } from '../../../src/analysis/report/toMarkdown.ts';
import { toText } from '../../../src/analysis/report/toText.ts';
import { countedReport, reportNaming, sampleReport } from './sampleReport.ts';

const golden = (name: string) => `../../fixtures/${name}`;

describe('text', () => {
  test('reads as the golden file', async () => {
    await expect(toText(sampleReport())).toMatchFileSnapshot(golden('report.txt'));
  });

  test('stays within its width', () => {
    const widest = Math.max(
      ...toText(reportNaming('a name that goes on and on '.repeat(9)))
        .split('\n')
        .filter(line => !line.startsWith('  file'))
        .map(displayWidth),
    );
    expect(widest).toBeLessThanOrEqual(TEXT_WIDTH + 12);
  });

  test('lets no name move the cursor, colour the terminal or start a line', () => {
    const text = toText(reportNaming('a\u001b[31mb\r\nc\u202ed\u2028e'));
    // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028]/);
    expect(text).toContain('a�[31mb��c�d�e');
  });

  test('leaves out what was not simulated, but for what can be advised all the same', () => {
    const text = toText(countedReport());
    expect(text).toContain('Advice (counted; nothing was simulated)\n  - 33 boxes (3.5%) have no');
    expect(text.replace('nothing was simulated', '')).not.toMatch(/simulated|γ = 0/);
    expect(text).toMatch(/^1 foreground anchor for 2,475 background\n/);
  });

  test('says so when no anchor is foreground', () => {
    const report = sampleReport();
    const text = toText({
      ...report,
      assignment: { ...report.assignment, foreground: 0, backgroundPerForeground: null },
    });
    expect(text).toMatch(/^No anchor is foreground: 15,974,206 are background\n/);
  });
});

describe('Markdown', () => {
  test('reads as the golden file', async () => {
    await expect(toMarkdown(sampleReport())).toMatchFileSnapshot(golden('report.md'));
  });

  test('lets no name leave its cell, become markup or mention anybody', () => {
    const name = '|x`<img src=x onerror=alert(1)>**[a](b)@all #1\n|';
    const markdown = toMarkdown(reportNaming(name));
    expect(markdown).not.toMatch(/<img|@all|\[a\]|\*\*\[|(?<!&)#1/);
    const rows = markdown.split('\n').filter(line => line.includes('img'));
    expect(rows.length).toBeGreaterThan(12);
    for (const row of rows.filter(line => line.startsWith('|')))
      expect(row.match(/\|/g)).toHaveLength(7);
  });
});

describe('JSON', () => {
  test('holds exactly the report, its advice in English and with plain numbers', () => {
    const report = sampleReport();
    const recommendation = { ...report.recommendation, advice: expect.any(Array) as unknown };
    for (const layout of ['pretty', 'compact'] as const)
      expect(JSON.parse(toJson(report, layout))).toEqual({ ...report, recommendation });
    expect(toJson(report, 'compact')).not.toContain('\n');
    const written = JSON.parse(toJson(report)) as { recommendation: { advice: unknown[] } };
    expect(written.recommendation.advice).toHaveLength(report.recommendation!.advice.length);
    expect(written.recommendation.advice).toContainEqual({
      code: 'keep-default',
      group: 'pair',
      text: expect.stringMatching(/^Use γ = 2, α = 0\.25, the published default\. /) as unknown,
      evidence: {
        default: { gamma: 2, alpha: 0.25 },
        regretOfDefault: 0,
        best: true,
        cautious: false,
      },
    });
  });

  test('holds the advice of a report without a simulation in the same form', () => {
    const { advice } = JSON.parse(toJson(countedReport())) as { advice: unknown };
    expect(advice).toEqual([
      {
        code: 'boxes-without-anchors',
        group: 'remedy',
        text: expect.stringMatching(/^33 boxes \(3\.5%\) have no foreground anchor/) as unknown,
        evidence: { unmatched: 33, boxes: 949, unmatchedShare: 33 / 949 },
      },
    ]);
  });

  test('orders keys the same however the report was put together', () => {
    const shuffled = reversed(sampleReport()) as Report;
    expect(Object.keys(shuffled)[0]).toBe('recommendation');
    expect(toJson(shuffled)).toBe(toJson(sampleReport()));
    expect(Object.keys(JSON.parse(toJson(shuffled)) as object).slice(0, 3)).toEqual([
      'schema',
      'source',
      'detector',
    ]);
  });

  test('keeps fields that the contract may gain', () => {
    const report = { ...sampleReport(), zebra: 1, aardvark: 2 };
    expect(Object.keys(JSON.parse(toJson(report)) as object).slice(-2)).toEqual([
      'aardvark',
      'zebra',
    ]);
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, entry]) => [key, reversed(entry)]),
  );
}
