import { fail } from '../../../contract/failures/Failure.ts';
import { namedSplit } from '../../kit/splitNames.ts';
import type { YoloSet, YoloSplit } from './YoloSet.ts';

/**
 * The part that is asked for, under any of its usual names; the first where none is.
 *
 * @throws FailureError `split-unknown`
 */
export function splitOf(set: YoloSet, asked: string | undefined): YoloSplit {
  const known = set.splits.map(({ name }) => name).filter(name => name !== null);
  const wanted = asked === undefined ? undefined : namedSplit(known, asked);
  const found =
    asked === undefined ? set.splits[0] : set.splits.find(({ name }) => name === (wanted ?? asked));
  return found ?? fail({ code: 'split-unknown', file: set.file, split: asked ?? '', known });
}
