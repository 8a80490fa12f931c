import { describe, expect, test } from 'vitest';
import { ENGLISH } from '../../src/words/numberFormat.ts';
import { classChart } from '../../webview/charts/classChart.ts';
import { levelChart } from '../../webview/charts/levelChart.ts';
import { sortedOrder } from '../../webview/charts/dataTable.ts';
import { lossChart } from '../../webview/charts/lossChart.ts';
import { sizeChart } from '../../webview/charts/sizeChart.ts';
import { textRows } from '../../webview/charts/TableModel.ts';
import { stepped } from '../../webview/charts/walkWithKeys.ts';
import { en } from '../../webview/l10n/en.ts';
import { focalSetting, plainShares, settingShares } from '../../webview/losses/Setting.ts';
import { keepParameters, recallParameters } from '../../webview/pages/keptParameters.ts';
import type { Host } from '../../webview/host/Host.ts';
import { sampleReport } from '../analysis/report/sampleReport.ts';

const report = sampleReport();
const WORDING = { format: ENGLISH, text: en };
const CLASSES = { ...WORDING, chosen: null };

describe('the table behind a chart', () => {
  test('has every level with its counts', () => {
    const { table } = levelChart(report, WORDING);
    expect(table.rows).toHaveLength(5);
    expect(textRows(table)[0]).toEqual(['8', '11,999,218', '402', '1,180', '10,169']);
  });

  test('has every anchor size once, in the bin that holds it', () => {
    const rows = textRows(sizeChart(report, WORDING).table);
    expect(rows.find(row => row[0] === '64 to 128')).toEqual(['64 to 128', '262', '64; 80; 101']);
    const sizes = rows.flatMap(row => (row[2] === '' ? [] : (row[2] ?? '').split('; ')));
    expect(sizes).toHaveLength(15);
  });

  test('follows α and γ', () => {
    const difficulty = report.difficulty!;
    const setting = focalSetting({ alpha: 0.5, gamma: 5 });
    const { table, finding } = lossChart(
      { setting, chosen: settingShares(difficulty, setting), plain: plainShares(difficulty) },
      WORDING,
    );
    expect(table.rows.map(row => row[0])).toEqual([
      'Easy background',
      'Hard background',
      'Hard foreground',
      'Easy foreground',
    ]);
    expect(finding).toMatch(/^At α\u00a00.5, γ\u00a05, easy background makes [\d.]+% of the loss/);
    expect(table.rows[0]?.[1]).not.toBe(table.rows[0]?.[2]);
  });
});

describe('the class chart', () => {
  const many = {
    ...report,
    dataset: {
      ...report.dataset,
      categories: Array.from({ length: 1230 }, (_, id) => ({
        id,
        name: `class ${id}`,
        annotations: 2000 - id,
        images: 1,
      })),
    },
  };

  test('shows the first 20 in the side bar and says how many are left', () => {
    const chart = classChart(many, { ...CLASSES, kind: 'view' });
    expect(chart.table.rows).toHaveLength(20);
    expect(chart.caption).toContain('1,210 more');
  });

  test('shows all of them in the report, however many', () => {
    const chart = classChart(many, { ...CLASSES, kind: 'report' });
    expect(chart.table.rows).toHaveLength(1230);
    expect(chart.caption).toContain('by rank');
    expect(chart.height).toBeLessThan(400);
  });
});

describe('a table', () => {
  const rows = [
    ['b', 2],
    ['a10', null],
    ['a9', 7],
  ] as const;

  test('keeps its order until a head is pressed', () => {
    expect(sortedOrder(rows, null)).toEqual([0, 1, 2]);
  });

  test('sorts numbers as numbers and names as people count, what is missing last', () => {
    expect(sortedOrder(rows, { column: 1, descending: true })).toEqual([2, 0, 1]);
    expect(sortedOrder(rows, { column: 1, descending: false })).toEqual([0, 2, 1]);
    expect(sortedOrder(rows, { column: 0, descending: false })).toEqual([2, 1, 0]);
  });
});

test('arrow keys walk round the marks, and other keys lead nowhere', () => {
  expect(stepped('ArrowRight', { at: -1, count: 3 })).toBe(0);
  expect(stepped('ArrowRight', { at: 2, count: 3 })).toBe(0);
  expect(stepped('ArrowLeft', { at: -1, count: 3 })).toBe(2);
  expect(stepped('End', { at: 0, count: 3 })).toBe(2);
  expect(stepped('Escape', { at: 1, count: 3 })).toBe(-1);
  expect(stepped('Tab', { at: 1, count: 3 })).toBeNull();
  expect(stepped('ArrowRight', { at: 0, count: 0 })).toBeNull();
});

describe('the sliders', () => {
  let kept: unknown = null;
  const host: Host = {
    kind: 'editor',
    language: 'en',
    post: () => undefined,
    listen: () => undefined,
    recall: () => kept,
    keep: value => {
      kept = value;
    },
  };

  test('come back where they stood, for the same file and detector only', () => {
    expect(recallParameters(host, report)).toBeNull();
    keepParameters(host, report, { alpha: 0.4, gamma: 1.5 });
    expect(recallParameters(host, report)).toEqual({ alpha: 0.4, gamma: 1.5 });
    const other = { ...report, source: { ...report.source, file: 'other.json' } };
    expect(recallParameters(host, other)).toBeNull();
    kept = 'nonsense';
    expect(recallParameters(host, report)).toBeNull();
  });
});
