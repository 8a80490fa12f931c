import { expect, it } from 'vitest';
import { nextIndex } from '../../../../webview/charts/kit/keyboardNavigation.ts';

it('moves around the marks by arrow keys, and ignores other keys', () => {
  expect(nextIndex('ArrowRight', { active: -1, count: 3 })).toBe(0);
  expect(nextIndex('ArrowRight', { active: 2, count: 3 })).toBe(0);
  expect(nextIndex('ArrowLeft', { active: -1, count: 3 })).toBe(2);
  expect(nextIndex('End', { active: 0, count: 3 })).toBe(2);
  expect(nextIndex('Escape', { active: 1, count: 3 })).toBe(-1);
  expect(nextIndex('Tab', { active: 1, count: 3 })).toBeNull();
  expect(nextIndex('ArrowRight', { active: 0, count: 0 })).toBeNull();
});

it('moves by rows in a picture that has rows', () => {
  expect(nextIndex('ArrowDown', { active: 1, count: 6, columns: 3 })).toBe(4);
  expect(nextIndex('ArrowUp', { active: 4, count: 6, columns: 3 })).toBe(1);
});
