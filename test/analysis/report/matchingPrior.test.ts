import { expect, it } from 'vitest';
import { matchingPrior } from '../../../src/analysis/report/derive/matchingPrior.ts';
import { adviceNamed } from '../../helpers/words/advice.ts';
import { countedReport, sampleReport } from './sampleReport.ts';

it('is the prior that the advice gives, from the counts', () => {
  const report = sampleReport();
  const { optimalPrior } = adviceNamed(report.recommendation!.advice, 'optimal-prior')!.evidence;
  expect(matchingPrior(report)! / optimalPrior.value).toBeCloseTo(1, 4);
});

it('is unknown where nothing was simulated, or nothing is foreground', () => {
  expect(matchingPrior(countedReport())).toBeUndefined();
  const report = sampleReport();
  const assignment = { ...report.assignment, backgroundPerForeground: null };
  expect(matchingPrior({ ...report, assignment })).toBeUndefined();
});
