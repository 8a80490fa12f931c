import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, parseColor, type Rgb, ensureContrast } from '../../../webview/theme/contrast.ts';

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

describe('colours', () => {
  test.each([
    ['#fff', [255, 255, 255]],
    ['#1a85FF', [26, 133, 255]],
    ['#00000080', [127, 127, 127]],
    ['rgb(1, 2, 3)', [1, 2, 3]],
    ['rgba(0, 0, 0, 0.5)', [127.5, 127.5, 127.5]],
    ['rgb(0 0 0 / 1)', [0, 0, 0]],
  ])('are read from %s over white', (text, expected) => {
    parseColor(text, WHITE)?.forEach((part, index) => {
      expect(Math.abs(part - expected[index]!)).toBeLessThanOrEqual(1);
    });
  });

  test.each(['', 'red', '#12', 'rgb(a, b, c)', 'var(--x)'])('are not guessed from %j', text => {
    expect(parseColor(text, WHITE)).toBeNull();
  });
});

describe('contrast', () => {
  test('is 21 between black and white, and 1 with itself', () => {
    expect(contrast(BLACK, WHITE)).toBeCloseTo(21, 10);
    expect(contrast(WHITE, WHITE)).toBe(1);
    // WebAIM's checker: #767676 on white passes AA by a hair.
    expect(contrast([0x76, 0x76, 0x76], WHITE)).toBeCloseTo(4.54, 2);
  });

  test('of a colour that stands out already leaves it alone', () => {
    expect(ensureContrast('#005fb8', '#ffffff', 4.5)).toBe('#005fb8');
    expect(ensureContrast('red', '#ffffff', 4.5)).toBe('red');
  });

  test('is reached from any colour on any page', () => {
    const color = fc
      .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
      .map(([red, green, blue]) => `rgb(${red}, ${green}, ${blue})`);
    fc.assert(
      fc.property(color, color, (wanted, page) => {
        const below = parseColor(page, WHITE)!;
        const found = parseColor(ensureContrast(wanted, page, 3), below)!;
        expect(contrast(found, below)).toBeGreaterThanOrEqual(2.95);
      }),
      { seed: 8, numRuns: 200 },
    );
  });
});
