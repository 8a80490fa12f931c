import type { EditFault } from '../../FailureWords.ts';

/** Why values are not written into a config. */
export const editFaults: Readonly<Record<EditFault, string>> = {
  'not-readable-after': 'the changed text cannot be read any more',
  'shared-number': 'the same number is given to other names, too',
  'more-would-change': 'something else would change with them',
  'not-in-force': 'the values would not be in force there',
};
