import { expect, it } from 'vitest';
import { classLevelFinding } from '../../../../webview/charts/classLevels/finding.ts';
import { WORDING } from '../../wording.ts';

it('compares the level with the most foreground of a class with all classes', () => {
  const strides = ['8', '16'];
  const allShares = [0.4, 0.6];
  expect(classLevelFinding({ strides, ownShares: [0.75, 0.25], allShares }, WORDING)).toBe(
    '75% of the foreground lies on stride 8; of all classes’ 40%',
  );
  expect(classLevelFinding({ strides, ownShares: [0, 0], allShares }, WORDING)).toBe(
    'No level has a foreground anchor',
  );
});
