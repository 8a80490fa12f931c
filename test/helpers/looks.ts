import { expect } from 'vitest';
import { asFailure } from '../../src/analysis/contract/failures/Failure.ts';
import type { Steps } from '../../src/analysis/contract/steps/Steps.ts';
import { type Sharing, TimeSlice } from '../../src/analysis/contract/steps/TimeSlice.ts';

/** Long work, done in any way that shares its thread. */
export type Work = (sharing: Sharing) => Promise<unknown>;

export function inSteps(steps: () => Steps<unknown>): Work {
  return sharing => new TimeSlice(sharing).run(steps());
}

/** How often work looks for a cancellation on a machine where each piece of it takes too long. */
export async function looksOf(work: Work): Promise<number> {
  let looks = 0;
  await work({ now: slowClock(), pause: async () => void looks++ });
  return looks;
}

/** Cancels work at one of its looks, and holds that this one was its last. */
export async function expectToEnd(work: Work, atLook: number): Promise<void> {
  const control = new AbortController();
  let looks = 0;
  const pause = async () => {
    if (++looks === atLook) control.abort();
  };
  const running = work({ now: slowClock(), pause, signal: control.signal });
  expect(asFailure(await running.catch((thrown: unknown) => thrown))).toEqual({
    code: 'cancelled',
  });
  expect(looks).toBe(atLook);
}

function slowClock(): () => number {
  let time = 0;
  return () => (time += 1000);
}
