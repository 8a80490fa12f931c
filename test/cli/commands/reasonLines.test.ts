import { expect, it } from 'vitest';
import { reasonLines } from '../../../src/cli/values/reasonLines.ts';

it('a reason has its sentences one below the other, and the clauses that one lists as a list', () => {
  const lines = reasonLines(
    'Counted: 0.5 of all. Confidence is low: nothing like it was trained; the images are large; it was calibrated on COCO only, of which nobody says that it resembles what is trained on here. What helps: say it; or not.',
  );
  expect(lines).toEqual([
    '- Counted: 0.5 of all.',
    '  Confidence is low:',
    '  - nothing like it was trained;',
    '  - the images are large;',
    '  - it was calibrated on COCO only, of which nobody says that it resembles what is',
    '    trained on here.',
    '  What helps: say it; or not.',
  ]);
});
