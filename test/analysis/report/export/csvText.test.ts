import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable } from '../../../../src/analysis/contract/text/printable.ts';
import { csvText } from '../../../../src/analysis/report/export/csv/csvText.ts';

test('quotes what would break a row, and leaves numbers plain', () => {
  expect(csvText([['a,b', 'say "hi"', 'two\nlines', 12_345.5, null, Number.NaN]])).toBe(
    '"a,b","say ""hi""",two\\nlines,12345.5,,\r\n',
  );
});

test('lets no name become a formula, while negative numbers stay numbers', () => {
  expect(csvText([['=HYPERLINK("x")', '+1', '@a', '-a', -1]])).toBe(
    `"'=HYPERLINK(""x"")",'+1,'@a,'-a,-1\r\n`,
  );
});

test.each([
  '\ufeff=1+1',
  '\u200b=1+1',
  '\u2060+1',
  '\u00ad-1',
  '\u3164=1+1',
  '\ufe0f\u034f=1+1',
  '\u2800=1+1',
  ' \u00a0\u3000@SUM(1)',
  '\uff1dHYPERLINK("x")',
  '\uff0b1',
  '\uff0d1',
  '\uff20SUM(1)',
  '\ufe66 1',
  '\ufeff \u200d\uff1d1',
])('sees the formula behind what a spreadsheet passes over: %j', cell => {
  expect(csvText([[cell]])).toMatch(/^"?'/);
});

test.each(['\t=1', '\r=1', '\n=1', '\u001b=1'])('begins no cell with a control: %j', cell => {
  expect(csvText([[cell]])).toMatch(/^\\/);
});

test.each(['person', '7-up', 'a=b', '(-)', '#1', "'quoted'", ' padded', '−1', '犬'])(
  'leaves an ordinary name alone: %s',
  cell => {
    expect(csvText([[cell]])).toBe(`${cell}\r\n`);
  },
);

test('can be read back', () => {
  const text = fc
    .string({ unit: 'binary', maxLength: 12 })
    .map(printable)
    .filter(cell => !/^[\s\p{Cf}\p{M}]*[=+\-@]/u.test(cell.normalize('NFKC')));
  const table = fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { maxLength: 6 });
  fc.assert(
    fc.property(table, rows => {
      expect(parsed(csvText(rows))).toEqual(rows);
    }),
    { seed: 3, numRuns: 100 },
  );
});

/** RFC 4180, read slowly. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < csv.length; i++) {
    const character = csv[i]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (csv[i + 1] === '"') cell += csv[++i]!;
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',') {
      row.push(cell);
      cell = '';
    } else if (character === '\r' && csv[i + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      i++;
    } else cell += character;
  }
  return rows;
}
