import type { FailureWords } from '../../FailureWords.ts';
import { ENGLISH } from '../../numberFormat.ts';
import { faultsText } from '../../say/recordTexts.ts';
import { records } from '../records.ts';

/** Of files whose records a framework does not train on. */
export const recordFailures: Pick<FailureWords['failures'], 'all-left-out'> = {
  'all-left-out': f => ({
    message: `${f.framework} trains on none of the ${ENGLISH.count(f.annotations)} annotations in ${f.file}. ${faultsText(f.framework, f.faults, { records }, ENGLISH).join('. ')}.`,
    advice: 'Correct these records, or analyze the file with the detector of another framework.',
  }),
};
