import { expect, test } from 'vitest';
import { Stopwatch } from '../../../src/cli/terminal/Stopwatch.ts';
import { timingsText } from '../../../src/cli/terminal/timingsText.ts';
import { REPORT, runMain } from '../helpers/fakeEnvironment.ts';

/** A process that has taken these CPU seconds, wall seconds and MiB whenever it is looked at. */
function watchOver(looks: readonly (readonly [cpu: number, wall: number, peak: number])[]) {
  let look = 0;
  return new Stopwatch(() => {
    const [cpu, wall, peak] = looks[look++]!;
    return { cpu, wall, peak };
  });
}

function twoSplits(): Stopwatch {
  const watch = watchOver([
    [0.125, 0.25, 50],
    [0.5, 0.5, 60],
    [2.5, 1.5, 90],
    [2.75, 2, 90],
    [3, 2.5, 80],
  ]);
  for (const stage of ['read', 'assign', 'read', 'write'] as const) watch.enter(stage);
  return watch;
}

test('a stage that comes twice is told once, with all that it took', () => {
  expect(twoSplits().stop()).toEqual({
    stages: [
      { stage: 'start', cpu: 0.125, wall: 0.25 },
      { stage: 'read', cpu: 0.375 + 0.25, wall: 0.25 + 0.5 },
      { stage: 'assign', cpu: 2, wall: 1 },
      { stage: 'write', cpu: 0.25, wall: 0.5 },
    ],
    total: { cpu: 3, wall: 2.5, peak: 80 },
  });
});

test('the JSON has every stage, whose times add up to the whole', () => {
  const told = JSON.parse(timingsText(twoSplits().stop(), 'json')) as {
    stages: { stage: string; cpuSeconds: number; wallSeconds: number }[];
    cpuSeconds: number;
    peakMebibytes: number;
  };
  expect(told.stages.map(({ stage }) => stage)).toEqual(['start', 'read', 'assign', 'write']);
  expect(told.stages.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0)).toBeCloseTo(3, 6);
  expect(told).toMatchObject({ schema: 'focal-lens/timings@1', cpuSeconds: 3, peakMebibytes: 80 });
});

test('the text is a table with the peak of memory', () => {
  expect(timingsText(twoSplits().stop(), 'text').split('\n')).toEqual([
    '                      CPU s  wall s',
    'start                  0.13    0.25',
    'reading annotations    0.63    0.75',
    'assigning anchors      2.00    1.00',
    'writing it             0.25    0.50',
    'all                    3.00    2.50',
    'Peak memory 80 MiB. CPU time is that of all threads.',
  ]);
});

test('--timings says on standard error what the stages of an analysis took, and nothing else changes', async () => {
  const analyze: Parameters<typeof runMain>[1] = {
    analyze: async (_request, { onStage }) => {
      onStage?.('read');
      onStage?.('simulate');
      return REPORT;
    },
  };
  const plain = await runMain(['analyze', 'a.json'], analyze);
  const { code, out, err } = await runMain(['analyze', 'a.json', '--timings', 'json'], analyze);
  expect({ code, out }).toEqual({ code: plain.code, out: plain.out });
  expect(plain.err).toBe('');
  const { stages } = JSON.parse(err) as { stages: { stage: string }[] };
  expect(stages.map(({ stage }) => stage)).toEqual(['start', 'read', 'simulate', 'write']);
});

test('a form that is not there is refused before anything is read', async () => {
  const { code, err, requests } = await runMain(['analyze', 'a.json', '--timings', 'xml']);
  expect({ code, requests }).toEqual({ code: 2, requests: [] });
  expect(err).toContain('--timings takes text, json');
});
