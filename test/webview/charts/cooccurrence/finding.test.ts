import { describe, expect, it } from 'vitest';
import { cooccurrenceFinding } from '../../../../webview/charts/cooccurrence/finding.ts';
import { WORDING } from '../../wording.ts';

/** @param images how many show the row's and the column's class */
function finding(...images: number[][]): string {
  const categories = images.map((_, at) => at);
  const names = images.map((_, at) => 'abc'.charAt(at));
  return cooccurrenceFinding({ categories, images, names }, WORDING);
}

describe('the finding about co-occurrence', () => {
  it('says how often the others come with the most frequent class', () => {
    expect(finding([10, 8, 5], [8, 9, 2], [5, 2, 5])).toMatch(
      /^Oversampling most classes also oversamples .+: half of them share at least 89%/,
    );
  });

  it('names the two classes that share the most images if there are only two, or if few do', () => {
    expect(finding([10, 8], [8, 9])).toBe('a and b share the most images: 8, 89% of those with b');
    expect(finding([50, 2, 0], [2, 40, 4], [0, 4, 8])).toBe(
      'b and c share the most images: 4, 50% of those with c',
    );
  });
});
