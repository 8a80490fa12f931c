import { describe, expect, test } from 'vitest';
import { toCsv } from '../../../src/analysis/report/export/csv/toCsv.ts';
import { countedReport, reportNaming, sampleReport } from './sampleReport.ts';

const lines = (csv: string) => csv.trimEnd().split('\r\n');

describe('CSV', () => {
  test('has one row for every number, each with section, item, measure and value', () => {
    const rows = lines(toCsv(sampleReport()));
    expect(rows[0]).toBe('section,item,measure,value');
    expect(rows).toContain('level,8,foreground,1180');
    expect(rows).toContain('class,person,boxes,412');
    expect(rows).toContain('dataset,,images,200');
    expect(rows).toContain('recommendation,,gamma,2');
    expect(rows.filter(row => row.startsWith('surface,'))).toHaveLength(
      sampleReport().simulation!.averagePrecision.flat().length,
    );
  });

  test('has every class by size and level, the pairs of classes and the map of positions', () => {
    const report = sampleReport();
    const rows = lines(toCsv(report));
    const sum = (start: string, measure: string) =>
      rows
        .map(row => row.split(','))
        .filter(([section, , name]) => section === start && name === measure)
        .reduce((total, row) => total + Number(row[3]), 0);
    const { perSize, foreground } = report.assignment;
    expect(sum('class by size', 'annotations')).toBe(
      perSize.reduce((total, size) => total + size.annotations, 0),
    );
    expect(sum('class by level', 'foreground')).toBe(foreground);
    expect(sum('position', 'small boxes')).toBe(398);
    const [person, car] = report.dataset.cooccurrence!.images;
    expect(person![1]).toBe(car![0]);
    expect(rows).toContain(`co-occurrence,person / car,images,${person![1]}`);
  });

  test('says each thing once', () => {
    const keys = lines(toCsv(sampleReport())).map(row => row.split(',').slice(0, 3).join());
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('leaves out what was not simulated, but for what can be advised all the same', () => {
    const csv = toCsv(countedReport());
    expect(csv).not.toMatch(/^(surface|logit|recommendation),/m);
    expect(csv).toMatch(/^advice,boxes-without-anchors,text,"33 boxes/m);
  });

  test('keeps a hostile name in its cell', () => {
    const csv = toCsv(reportNaming('=cmd|"a"!A1\r\nclass,x,boxes,9'));
    expect(csv).not.toMatch(/^class,x,boxes,9/m);
    expect(csv).toContain(`"'=cmd|""a""!A1`);
  });
});
