import { describe, expect, test } from 'vitest';
import { findFocalLossSites } from '../../../src/analysis/configs/findFocalLossSites.ts';
import { selectSite } from '../../../src/analysis/configs/selectSite.ts';
import { explain } from '../../../src/words/choose/explain.ts';
import { failureOf } from '../../helpers/failureOf.ts';

const TWO = 'a:\n  focal: {alpha: 0.1, gamma: 1.0}\nb:\n  focal: {alpha: 0.2, gamma: 2.0}\n';

describe('selectSite', () => {
  const two = findFocalLossSites('m.yaml', TWO);

  test('takes the only one without a path', () => {
    expect(selectSite('m.yaml', two.slice(0, 1))).toBe(two[0]);
  });

  test('takes the one of that path', () => {
    expect(selectSite('m.yaml', two, { path: 'b.focal' })).toBe(two[1]);
  });

  test.each([undefined, 'c.focal'])('asks which one is meant, for path %s', path => {
    const failure = failureOf(() => selectSite('m.yaml', two, { path }));
    expect(failure).toEqual({
      code: 'config-ambiguous',
      file: 'm.yaml',
      candidates: [
        { path: 'a.focal', line: 2 },
        { path: 'b.focal', line: 4 },
      ],
      alike: true,
    });
    expect(explain(failure).message).toContain('a.focal (line 2); b.focal (line 4)');
  });

  test('says what it looked for where there is none', () => {
    const failure = failureOf(() => selectSite('m.yaml', []));
    expect(failure.code).toBe('config-no-focal-loss');
    expect(explain(failure).advice).toContain('numbers alpha and gamma under a focal-loss key');
  });
});
