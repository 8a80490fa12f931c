import { fail } from '../../contract/failures/Failure.ts';
import type { PairedFile } from './PairedRecord.ts';
import type { RunsFile } from './readers/RunReader.ts';

/** γ and α as far as somebody says them. */
export interface StatedPair {
  readonly gamma?: number | undefined;
  readonly alpha?: number | undefined;
}

/** What the config of a training says. */
export interface WrittenPair extends StatedPair {
  /** As it is named. */
  readonly config: string;
  readonly seed: string | null;
  /** Images of a step; null where it is not known. */
  readonly batch: number | null;
}

/** Numbers that are one: a config may be written with fewer digits. */
const SAME = 1e-4;

/**
 * The runs of a log with the pair that they were trained with: as it was given, else as its config says.
 *
 * @param given on the command line, or by the plan that the run is of
 * @param written in the config beside the log, or in the log; null where there is none
 * @throws FailureError `runs-unusable` where nobody says it, or where both do and differ
 */
export function withPair(
  file: RunsFile,
  given: StatedPair,
  written: WrittenPair | null,
): PairedFile {
  const records = file.records.map(record => ({
    ...record,
    gamma: record.gamma ?? valueOf(file.file, 'gamma', given, written),
    alpha: record.alpha ?? valueOf(file.file, 'alpha', given, written),
    seed: record.seed ?? written?.seed ?? null,
    batch: record.batch ?? written?.batch ?? null,
  }));
  return { ...file, records };
}

function valueOf(
  file: string,
  name: 'gamma' | 'alpha',
  { [name]: stated }: StatedPair,
  config: WrittenPair | null,
): number {
  const own = config?.[name];
  if (stated !== undefined && own !== undefined && Math.abs(stated - own) > SAME) {
    const letter = name === 'gamma' ? 'γ' : 'α';
    const reason = { kind: 'contradicts-config', letter, given: stated, written: own } as const;
    fail({ code: 'runs-unusable', file, reason: { ...reason, config: config?.config ?? '' } });
  }
  return stated ?? own ?? fail({ code: 'runs-unusable', file, reason: 'no-pair-for-log' });
}
