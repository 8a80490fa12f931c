import { expect, it } from 'vitest';
import { shownValue } from '../../../src/analysis/contract/Detail.ts';

it.each([
  ['0.5', '0.5'],
  ['"a"', '"a"'],
  ['null', 'null'],
  ['1e999', '> 1.7976931348623157e+308'],
  ['-1e999', '< -1.7976931348623157e+308'],
])('shows %s of a JSON file as %s', (text, shown) => {
  expect(shownValue(JSON.parse(text))).toBe(shown);
});

it('shortens what is long, and has nothing to show of what is not there', () => {
  expect(shownValue('x'.repeat(100))).toHaveLength(41);
  expect(shownValue(undefined)).toBeNull();
});
