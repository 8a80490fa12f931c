import { describe, expect, test } from 'vitest';
import { progressText, terminalProgress } from '../../../src/cli/terminal/terminalProgress.ts';
import { runMain } from '../helpers/fakeEnvironment.ts';

const ERASE = '\r\u001B[K';

describe('progressText', () => {
  test.each([
    [0, 0, 'Reading annotations 0 %'],
    [0.1, 0.2, 'Reading annotations 10 %'],
    [0.5, 2, 'Reading annotations 50 % · 100 MB/s · 2 s left'],
    [0.1, 30, 'Reading annotations 10 % · 1 MB/s · 4 min 30 s left'],
    [1, 4, 'Reading annotations 100 % · 100 MB/s'],
  ])('tells share %d after %d s as "%s"', (share, seconds, text) => {
    const bytes = { done: share * 400e6, total: 400e6 };
    expect(progressText({ stage: 'scan', share, bytes }, seconds)).toBe(text);
  });
});

function terminal() {
  const told: string[] = [];
  let time = 0;
  const environment = {
    interactive: true,
    now: () => time,
    redraw: (text: string) => void told.push(text),
  };
  const line = terminalProgress(environment);
  return { told, line, wait: (milliseconds: number) => void (time += milliseconds) };
}

describe('terminalProgress', () => {
  test('rewrites one line, at most ten times a second, and takes it away', () => {
    const { told, line, wait } = terminal();
    line.show({ stage: 'assign', share: 0 });
    wait(50);
    line.show({ stage: 'assign', share: 0.1 });
    wait(50);
    line.show({ stage: 'assign', share: 0.2 });
    line.clear();
    expect(told).toEqual(['Assigning anchors 0 %', 'Assigning anchors 20 %', '']);
  });

  test('shows a new stage at once and measures its time from there', () => {
    const { told, line, wait } = terminal();
    line.show({ stage: 'assign', share: 0.5 });
    wait(10);
    line.show({ stage: 'simulate', share: 0 });
    wait(1000);
    line.show({ stage: 'simulate', share: 0.5 });
    expect(told.at(-1)).toBe('Simulating focal loss 50 % · 1 s left');
    expect(told).toHaveLength(3);
  });

  test('is silent where standard error is no terminal', async () => {
    const analyze: Parameters<typeof runMain>[1] = {
      analyze: async (_, { progress }) => {
        progress({ stage: 'scan', share: 0.5 });
        throw new Error('x');
      },
    };
    expect((await runMain(['analyze', 'a'], analyze)).err).toMatch(/^focal-lens: /);
    const { err } = await runMain(['analyze', 'a'], { ...analyze, interactive: true });
    expect(err.startsWith(`${ERASE}Reading annotations 50 %${ERASE}focal-lens: `)).toBe(true);
  });
});
