import type { EditFault } from '../../../FailureWords.ts';

/** Why values are not written into a config. */
export const editFaults: Readonly<Record<EditFault, string>> = {
  'not-readable-after': 'the changed text cannot be read any more',
  'shared-number': 'the same number is given to other names, too',
  'more-would-change': 'something else would change with them',
  'values-unused':
    'PaddleDetection (2.5 to 2.7) stores them and trains with 0.25 and 2 all the same: ppdet/modeling/losses/fcos_loss.py does not hand them on',
  'not-in-force': 'the values would not be in force there',
};
