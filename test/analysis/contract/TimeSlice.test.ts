import { describe, expect, it } from 'vitest';
import { asFailure } from '../../../src/analysis/contract/failures/Failure.ts';
import type { Steps } from '../../../src/analysis/contract/steps/Steps.ts';
import { TimeSlice } from '../../../src/analysis/contract/steps/TimeSlice.ts';

/** Pieces that take so many milliseconds each, by a clock that stands still otherwise. */
function work(milliseconds: readonly number[], startingAt = 0) {
  let time = startingAt;
  const pauses: number[] = [];
  function* steps(): Steps<string> {
    for (const piece of milliseconds) {
      time += piece;
      yield;
    }
    return 'done';
  }
  const pause = async () => void pauses.push(time);
  return { steps, pauses, pause, now: () => time };
}

describe('TimeSlice', () => {
  it('pauses by the clock, not by the number of pieces', async () => {
    const { steps, pauses, ...sharing } = work([1, 1, 1, 50, 1, 1, 19, 30, 30, 1]);
    expect(await new TimeSlice(sharing).run(steps())).toBe('done');
    expect(pauses).toEqual([53, 74, 104, 134]);
  });

  it('pauses where the clock has been set back, or tells nothing', async () => {
    const back = work([-500, 1, 1], 1e12);
    await new TimeSlice(back).run(back.steps());
    expect(back.pauses).toEqual([1e12 - 500]);
    const none = work([1, Number.NaN]);
    await new TimeSlice(none).run(none.steps());
    expect(none.pauses).toEqual([Number.NaN]);
  });

  it('ends the work as cancelled at the first pause after the wish', async () => {
    const { steps, pauses, pause, now } = work([30, 30, 30, 30]);
    const control = new AbortController();
    const running = new TimeSlice({
      now,
      signal: control.signal,
      pause: async () => {
        await pause();
        if (pauses.length === 2) control.abort();
      },
    }).run(steps());
    expect(asFailure(await running.catch((thrown: unknown) => thrown))).toEqual({
      code: 'cancelled',
    });
    expect(pauses).toEqual([30, 60]);
  });
});
