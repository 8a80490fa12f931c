import { expect, it } from 'vitest';
import { evidenceRows } from '../../../../webview/sections/recommendation/evidenceRows.ts';
import { WORDING } from '../../wording.ts';

it('labels the evidence in words and formats its numbers', () => {
  const evidence = { regretOfDefault: 0, negativesPerPositive: 9718.1, optimalPrior: 0.0001029 };
  const rows = evidenceRows(
    { ...evidence, smallShareOfBoxes: 0.418 },
    WORDING.format,
    WORDING.text,
  );
  expect(rows).toEqual([
    ['Simulated AP lost at the default pair', '0%'],
    ['Negative logits per positive logit', '9,718'],
    ['Prior that matches the dataset', '1.0e-4'],
    ['small share of boxes', '42%'],
  ]);
});
