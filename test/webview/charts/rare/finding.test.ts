import { expect, it } from 'vitest';
import { rareFinding } from '../../../../webview/charts/rare/finding.ts';
import { WORDING } from '../../wording.ts';
import { rowsOf } from '../classRows.ts';

it('counts the classes on few images, or names the rarest', () => {
  const found = (...images: number[]) => rareFinding(rowsOf(...images), WORDING);
  expect(found(300, 12)).toBe('The rarest class, class 1, appears in 12 images');
  expect(found(300, 9)).toBe('1 class appears in fewer than 10 images');
  expect(found(8, 9)).toBe('All 2 classes appear in fewer than 10 images');
  expect(found(300, 0, 0)).toBe('2 classes appear in no image');
  expect(found(300, 5, 0)).toBe(
    '1 class appears in no image; 1 class appears in fewer than 10 images',
  );
});
