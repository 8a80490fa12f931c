import { expect, it } from 'vitest';
import { labelPath } from '../../../../src/analysis/formats/yolo/layout/labelPath.ts';

it.each([
  ['images/a.b.jpg', '', 'labels/a.b.txt'],
  ['images/x/images/a.jpg', '', 'images/x/labels/a.txt'],
  ['images2/a.jpg', '/set', 'images2/a.txt'],
  ['train/a.jpg', '/data/images/set', '/data/labels/set/train/a.txt'],
  ['/data/images/a.jpg', '/set', '/data/labels/a.txt'],
  ['a.jpg', '', 'a.txt'],
])('finds the labels of %s in a tree at %j', (image, place, label) => {
  expect(labelPath(image, place)).toBe(label);
});
