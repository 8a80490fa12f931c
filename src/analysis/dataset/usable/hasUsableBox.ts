import type { Steps } from '../../contract/steps/Steps.ts';
import type { Dataset } from '../Dataset.ts';
import { boxFault } from './boxFault.ts';

/** Rows that are looked at in one piece of work. */
const ROWS_A_PIECE = 4096;

/**
 * Whether any box can be trained on, as far as the data say; ends at the first.
 *
 * @param crowds whether crowd regions may count: few frameworks train on them
 */
export function* hasUsableBox(dataset: Dataset, crowds: boolean): Steps<boolean> {
  const { count } = dataset.annotations;
  for (let row = 0; row < count; row++) {
    if (row % ROWS_A_PIECE === ROWS_A_PIECE - 1) yield;
    const fault = boxFault(dataset, row);
    if (fault === null || (crowds && fault === 'crowd')) return true;
  }
  return false;
}
