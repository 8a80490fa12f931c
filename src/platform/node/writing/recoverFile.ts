import { fail } from '../../../analysis/contract/failures/Failure.ts';
import { linkTarget } from './linkTarget.ts';
import { recover } from './recover.ts';

/**
 * Undoes what a run that was killed has left of a file that is about to be read.
 *
 * @returns whether its content may have changed
 * @throws FailureError `unreadable` where another run is writing it and does not end, `partly-written`
 */
export function recoverFile(file: string): boolean {
  const target = targetOf(file);
  const state = target === null ? 'clean' : recover(target);
  if (state === 'busy') fail({ code: 'unreadable', file, reason: 'being-written' });
  return state === 'recovered';
}

/**
 * Undoes what a run that was killed has left of a file that is about to be written.
 *
 * @returns the file without links
 * @throws FailureError `not-writable` where another run is writing it, `partly-written`; the system's errors
 */
export function recoveredTarget(file: string): string {
  const target = linkTarget(file);
  if (recover(target) === 'busy') fail({ code: 'not-writable', file, reason: 'being-written' });
  return target;
}

/** Null where the path leads nowhere: reading it will say why. */
function targetOf(file: string): string | null {
  try {
    return linkTarget(file);
  } catch {
    return null;
  }
}
