import { fail } from '../../../contract/failures/Failure.ts';
import type { YoloSet, YoloSplit } from './YoloSet.ts';

/** What one part is called by different tools. */
const ALIKE = [
  ['train', 'training'],
  ['val', 'valid', 'validation'],
  ['test', 'testing'],
];

/**
 * The part that is asked for, under any of its usual names; the first where none is.
 *
 * @throws FailureError `split-unknown`
 */
export function splitOf(set: YoloSet, asked: string | undefined): YoloSplit {
  const [first] = set.splits;
  const found =
    asked === undefined
      ? first
      : (set.splits.find(({ name }) => name === asked) ??
        set.splits.find(({ name }) => name !== null && areAlike(name, asked)));
  const known = set.splits.map(({ name }) => name).filter(name => name !== null);
  return found ?? fail({ code: 'split-unknown', file: set.file, split: asked ?? '', known });
}

function areAlike(name: string, asked: string): boolean {
  return ALIKE.some(
    names => names.includes(name.toLowerCase()) && names.includes(asked.toLowerCase()),
  );
}
