import { pageAssets } from '../../../src/platform/node/pageAssets.ts';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { displayWidth } from '../../../src/analysis/report/export/text/displayWidth.ts';
import { TEXT_WIDTH } from '../../../src/analysis/report/export/text/textSections.ts';
import { markdownProse } from '../../../src/analysis/report/export/markdown/markdownTable.ts';
import { toCsv } from '../../../src/analysis/report/export/csv/toCsv.ts';
import { toHtml } from '../../../src/analysis/report/export/html/toHtml.ts';
import { toJson } from '../../../src/analysis/report/export/json/toJson.ts';
import { toMarkdown } from '../../../src/analysis/report/export/markdown/toMarkdown.ts';
import { toText } from '../../../src/analysis/report/export/text/toText.ts';
import { isUnprintable } from '../../helpers/words/isUnprintable.ts';
import { countedReport, reportNaming, sampleReport } from './sampleReport.ts';
import { warningTexts } from '../../helpers/configs/warningTexts.ts';

const golden = (name: string) => `../../fixtures/${name}`;

describe('text', () => {
  test('reads as the golden file', async () => {
    await expect(toText(sampleReport())).toMatchFileSnapshot(golden('report.txt'));
  });

  test('stays within its width', () => {
    const widest = Math.max(
      ...toText(reportNaming('a name that goes on and on '.repeat(9)))
        .split('\n')
        .filter(line => !/^  (?:file|detector)/.test(line))
        .map(displayWidth),
    );
    expect(widest).toBeLessThanOrEqual(TEXT_WIDTH + 12);
  });

  test('lets no name move the cursor, colour the terminal or start a line', () => {
    const text = toText(reportNaming('a\u001b[31mb\r\nc\u202ed\u2028e'));
    expect(text.split('\n').filter(isUnprintable)).toEqual([]);
    const shown = String.raw`a\u001b[31mb\r\nc\u202ed\u2028e`;
    // File, detector, ten classes, a reason, two examples of two ids, two methods, an advice, and four origins.
    expect(text.split(shown).length - 1).toBeGreaterThan(20);
  });

  test('leaves out what was not simulated, but for what can be advised all the same', () => {
    const text = toText(countedReport());
    expect(text).toContain('Advice (counted; nothing was simulated)\n  - 33 boxes (3.5%) have no');
    expect(text.replace('nothing was simulated', '')).not.toMatch(/simulated|γ = 0/);
    expect(text).toMatch(/^1 foreground anchor per 2,475 background anchors\n/);
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
    const name = '|x`<img src=x onerror=alert(1)>**[a](b)@all #1 https://a.b www.a.b $x$\n|';
    const markdown = toMarkdown(reportNaming(name));
    expect(markdown).not.toMatch(/<img|@all|\[a\]|\*\*\[|(?<!&)#1|https:\/\/|www\.|\$x/);
    // Ours are in bold and code; theirs have neither.
    expect(
      markdown.replaceAll(/<\/?code>|```|\*\*(?:counted|measured|simulated|\d[\d.]*)\*\*/g, ''),
    ).not.toMatch(/[<>*`]/);
    expect(markdown.split('\n').filter(isUnprintable)).toEqual([]);
    const rows = markdown.split('\n').filter(line => line.includes('img'));
    expect(rows.length).toBeGreaterThan(12);
    for (const row of rows.filter(line => line.startsWith('|')))
      expect(row.match(/\|/g)).toHaveLength(7);
  });

  test('keeps the words of a sentence that it quotes', () => {
    expect(markdownProse('γ 0.5 (config.py, line 3): α → 0.4; 1,000 × 2')).toBe(
      'γ 0.5 (config.py, line 3): α → 0.4; 1,000 × 2',
    );
    expect(markdownProse('loss_cls of [a](b)')).toBe('loss&#95;cls of &#91;a&#93;(b)');
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
      text: expect.stringMatching(
        /^Start from γ = 2, α = 0\.25, the published default: /,
      ) as unknown,
      evidence: {
        default: { gamma: 2, alpha: 0.25 },
        highestRegretOfDefault: 0.01,
        rests: 'near-default',
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

  test('shows what a terminal would obey, and still holds exactly the report', () => {
    const report = reportNaming('a\u009b31mb\u202ec\u007fd');
    for (const layout of ['pretty', 'compact'] as const) {
      const json = toJson(report, layout);
      expect(json.split('\n').filter(isUnprintable)).toEqual([]);
      const recommendation = { ...report.recommendation, advice: expect.any(Array) as unknown };
      const notModelled = warningTexts(report.detector.notModelled);
      const detector = { ...report.detector, notModelled };
      expect(JSON.parse(json)).toEqual({ ...report, recommendation, detector });
    }
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

describe('a name of a megabyte', () => {
  const name = '犬'.repeat(1 << 20);
  const report = reportWithClass(name);

  test.each([
    ['text', toText],
    ['Markdown', toMarkdown],
    ['CSV', toCsv],
  ])('is shortened wherever %s has it', (_, format) => {
    const text = format(report);
    const ordinary = format(reportWithClass('dog')).length;
    // As often as the format names a class, which is less often than it has rows.
    expect(text.length).toBeLessThan(ordinary + 60 * 256);
    expect(text).toContain('犬…');
  });

  test('is shortened where it is an id, too', () => {
    const [first, ...others] = report.dataset.categories;
    const categories = [{ ...first!, id: name, name: null }, ...others];
    const byId = { ...report, dataset: { ...report.dataset, categories } };
    for (const format of [toText, toMarkdown, toCsv])
      expect(format(byId).length).toBeLessThan(format(sampleReport()).length + 60 * 256);
  });

  test('appears in JSON once, in full', () => {
    expect(toJson(report).split(name)).toHaveLength(2);
  });

  test('appears in a page once, among its data', () => {
    const page = toHtml(report, pageAssets('', ''));
    expect(page.split(name)).toHaveLength(2);
    expect(page.length).toBeLessThan(name.length + 400_000);
  });
});

function reportWithClass(name: string): Report {
  const report = sampleReport();
  const [first, ...others] = report.dataset.categories;
  const categories = [{ ...first!, name }, ...others];
  return { ...report, dataset: { ...report.dataset, categories } };
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, entry]) => [key, reversed(entry)]),
  );
}
