import { describe, expect, test } from 'vitest';
import { describeOffset } from '../../../src/analysis/bytes/describeOffset.ts';
import { chunkedSource } from '../../helpers/annotations/chunkedSource.ts';

describe('describeOffset', () => {
  test('counts lines and characters, and shows the surroundings, at every chunk size', async () => {
    const text =
      '{\n "na\u00efve": 1,\r\n "s\u00e9cond line of the text": @oops, "and": "what follows it"}';
    const byte = new TextEncoder().encode(text.slice(0, text.indexOf('@'))).length;
    for (let size = 1; size <= 64; size++)
      expect(await describeOffset(chunkedSource(text, size), byte)).toEqual({
        byte,
        line: 3,
        column: 29,
        excerpt: ' line of the text": ▸@oops, "and": "what ',
      });
  });

  test('finds the end of the text', async () => {
    expect(await describeOffset(chunkedSource('[1,\n2', 2), 5)).toEqual({
      byte: 5,
      line: 2,
      column: 2,
      excerpt: '[1, 2▸',
    });
  });
});
