import type { Report } from '../../src/analysis/report/Report.ts';
import type { Host } from '../host/Host.ts';

export interface AlphaGamma {
  readonly alpha: number;
  readonly gamma: number;
}

/** The sliders' values before the page was hidden; null if there are none for this file and detector. */
export function restoreParameters(host: Host, report: Report): AlphaGamma | null {
  const state = host.restoreState();
  if (typeof state !== 'object' || state === null) return null;
  const { of, alpha, gamma } = state as Record<string, unknown>;
  if (of !== subject(report) || typeof alpha !== 'number' || typeof gamma !== 'number') return null;
  return { alpha, gamma };
}

export function persistParameters(host: Host, report: Report, parameters: AlphaGamma): void {
  host.persistState({ of: subject(report), ...parameters });
}

function subject(report: Report): string {
  return `${report.source.file} ${report.source.bytes} ${report.detector.name}`;
}
