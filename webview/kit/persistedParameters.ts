import type { Report } from '../../src/analysis/report/Report.ts';
import type { Host } from '../host/Host.ts';

export interface Parameters {
  readonly alpha: number;
  readonly gamma: number;
}

/** Where the sliders stood for this file and detector before the page was hidden; else null. */
export function recallParameters(host: Host, report: Report): Parameters | null {
  const kept = host.recall();
  if (typeof kept !== 'object' || kept === null) return null;
  const { of, alpha, gamma } = kept as Record<string, unknown>;
  if (of !== subject(report) || typeof alpha !== 'number' || typeof gamma !== 'number') return null;
  return { alpha, gamma };
}

export function keepParameters(host: Host, report: Report, parameters: Parameters): void {
  host.keep({ of: subject(report), ...parameters });
}

function subject(report: Report): string {
  return `${report.source.file} ${report.source.bytes} ${report.detector.name}`;
}
