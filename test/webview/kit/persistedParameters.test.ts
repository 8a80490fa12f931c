import { expect, it } from 'vitest';
import type { Host } from '../../../webview/host/Host.ts';
import { persistParameters, restoreParameters } from '../../../webview/kit/persistedParameters.ts';
import { sampleReport } from '../../analysis/report/sampleReport.ts';

it('restores the sliders for the same file and detector only', () => {
  const report = sampleReport();
  let persisted: unknown = null;
  const host: Host = {
    kind: 'editor',
    language: 'en',
    post: () => undefined,
    listen: () => undefined,
    restoreState: () => persisted,
    persistState: state => {
      persisted = state;
    },
  };
  expect(restoreParameters(host, report)).toBeNull();
  persistParameters(host, report, { alpha: 0.4, gamma: 1.5 });
  expect(restoreParameters(host, report)).toEqual({ alpha: 0.4, gamma: 1.5 });
  const other = { ...report, source: { ...report.source, file: 'other.json' } };
  expect(restoreParameters(host, other)).toBeNull();
  persisted = 'nonsense';
  expect(restoreParameters(host, report)).toBeNull();
});
