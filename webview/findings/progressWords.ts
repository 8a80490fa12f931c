import type { ProgressReport, Stage } from '../../src/analysis/contract/Progress.ts';
import type { NumberFormat } from '../../src/analysis/report/numberFormat.ts';

const STAGES: Readonly<Record<Stage, string>> = {
  scan: 'Reading annotations',
  assign: 'Matching anchors to boxes',
  simulate: 'Simulating training',
};

export function stageWords(progress: ProgressReport | null): string {
  return progress === null ? 'Starting' : STAGES[progress.stage];
}

/** `120 MB of 450 MB, 210 MB/s`, as far as it is known. */
export function amountWords(
  progress: ProgressReport | null,
  bytesPerSecond: number | null,
  format: NumberFormat,
): string {
  if (progress?.bytes === undefined) return '';
  const { done, total } = progress.bytes;
  const amount = Number.isFinite(total)
    ? `${format.bytes(done)} of ${format.bytes(total)}`
    : format.bytes(done);
  return bytesPerSecond === null ? amount : `${amount}, ${format.bytes(bytesPerSecond)}/s`;
}
