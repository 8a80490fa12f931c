import type { SetFault } from '../../../FailureWords.ts';

/** Why the description of a set cannot be used. */
export const setFaults: Readonly<Record<SetFault, string>> = {
  'no-splits': 'it names no images under train, val or test',
  'no-class-names': 'it has neither "names" nor "nc"',
  'names-unlike-count': '"nc" is not the number of its "names"; Ultralytics refuses that, too',
  'names-with-gaps':
    'its "names" are not numbered from 0 without gaps; Ultralytics refuses that, too',
};
