import { expect, test } from 'vitest';
import { shownId } from '../../../src/analysis/contract/text/shownId.ts';

test.each([
  [12, '12'],
  ['12', '"12"'],
  ['-3', '"-3"'],
  ['0012', '"0012"'],
  ['images/12.jpg', 'images/12.jpg'],
  // Beyond 2^53: the digits of a number.
  ['9007199254740993', '9007199254740993'],
  ['90071992547409930000', '90071992547409930000'],
  ['', ''],
])('a text that could be a number stands in quotes: %j', (id, shown) => {
  expect(shownId(id)).toBe(shown);
});
