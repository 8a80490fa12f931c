import type { Failure, FailureCode } from '../analysis/contract/failures/Failure.ts';

/** Exit codes that scripts may rely on. */
export const EXIT = {
  done: 0,
  limitPassed: 1,
  wrongArguments: 2,
  unreadableInput: 3,
  internal: 4,
  interrupted: 130,
};

/** What is not about a file. */
const OTHERS: Partial<Readonly<Record<FailureCode, number>>> = {
  arguments: EXIT.wrongArguments,
  'unknown-detector': EXIT.wrongArguments,
  'config-ambiguous': EXIT.wrongArguments,
  'setting-unknown': EXIT.wrongArguments,
  'setting-ambiguous': EXIT.wrongArguments,
  'setting-out-of-range': EXIT.wrongArguments,
  'setting-not-proposed': EXIT.wrongArguments,
  'config-no-annotations': EXIT.wrongArguments,
  'report-other-detector': EXIT.wrongArguments,
  'runs-other-detector': EXIT.wrongArguments,
  'nothing-recommended': EXIT.wrongArguments,
  'pair-published': EXIT.wrongArguments,
  'too-many-pairs': EXIT.wrongArguments,
  'no-train-command': EXIT.wrongArguments,
  'split-unknown': EXIT.wrongArguments,
  'no-splits': EXIT.wrongArguments,
  'not-fixable': EXIT.wrongArguments,
  'output-is-input': EXIT.wrongArguments,
  'output-exists': EXIT.wrongArguments,
  cancelled: EXIT.interrupted,
  internal: EXIT.internal,
};

export function exitCode(failure: Failure): number {
  return OTHERS[failure.code] ?? EXIT.unreadableInput;
}
