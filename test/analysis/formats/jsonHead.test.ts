import { expect, test } from 'vitest';
import { valueSoFar } from '../../../src/analysis/formats/kit/json/jsonHead.ts';

const NUMBERS = Array.from({ length: 100 }, (_, i) => i);
const BRACKETS_IN_STRINGS = NUMBERS.map(id => ({ id, name: 'a ] "b" \\ } c', box: [[id], {}] }));

test('a list has its first items, and what follows it is read', () => {
  const text = JSON.stringify({ first: NUMBERS, images: BRACKETS_IN_STRINGS, last: { key: 1 } });
  expect(valueSoFar(text)).toEqual({
    first: NUMBERS.slice(0, 8),
    images: BRACKETS_IN_STRINGS.slice(0, 8),
    last: { key: 1 },
  });
});

test('a list of as many items as are read is whole', () => {
  expect(valueSoFar('[[1,2,3,4,5,6,7,8],9]')).toEqual([[1, 2, 3, 4, 5, 6, 7, 8], 9]);
});

test('a text that is cut anywhere has what came before', () => {
  const text = JSON.stringify({
    first: NUMBERS,
    images: BRACKETS_IN_STRINGS.slice(0, 20),
    last: 1,
  });
  const whole = valueSoFar(text) as Record<string, unknown>;
  for (let end = 1; end < text.length; end++) {
    const value = valueSoFar(text.slice(0, end)) as Record<string, unknown>;
    const keys = Object.keys(whole).filter(key => text.slice(0, end).includes(`"${key}":`));
    expect(Object.keys(value)).toEqual(keys);
    const rows = (value['images'] ?? []) as readonly { id?: number }[];
    expect(rows.slice(0, -1)).toEqual(BRACKETS_IN_STRINGS.slice(0, Math.max(0, rows.length - 1)));
  }
});

test('a long text of quotes and brackets that is cut off takes no time', () => {
  const text = `[1,2,3,4,5,6,7,8,${'["\\"a",'.repeat(200_000)}"`;
  expect(valueSoFar(text)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});
