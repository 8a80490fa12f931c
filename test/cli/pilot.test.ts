import { describe, expect, it } from 'vitest';
import type { Environment } from '../../src/cli/Environment.ts';
import type { PilotReport } from '../../src/analysis/report/PilotReport.ts';
import { pilotReportOf } from '../helpers/pilot/pilotReportOf.ts';
import { runMain } from './helpers/fakeEnvironment.ts';

function piloting(report: PilotReport, ...args: string[]) {
  const asked: Parameters<Environment['pilot']>[] = [];
  const pilot: Environment['pilot'] = async (...request) => {
    asked.push(request);
    return report;
  };
  return runMain(['pilot', 'train.json', ...args], { pilot }).then(outcome => ({
    ...outcome,
    asked,
  }));
}

describe('focal-lens pilot', () => {
  it('shows pairs side by side, their curves, and what follows', async () => {
    const { code, out } = await piloting(pilotReportOf([0.5, 0.56, 0.505]));
    expect(code).toBe(0);
    expect(out).toContain('6 pilot trainings on your images: 3 pairs with 2 seeds, 544 steps');
    expect(out).toMatch(/0\.5 +0\.75 +recommended +0\.560 +\+0\.060 ± 0\.\d{3} +better/);
    expect(out).toMatch(/1 +0\.5 +next to try +0\.505 .*no difference you could measure/);
    expect(out).toMatch(/ 544 +1\.250 +0\.560 +0\.500 +0\.0200/);
    expect(out).toContain('γ 0.5, α 0.75 started better than γ 2, α 0.25: +0.060 AP50');
    expect(out).toContain('The recommendation stays γ 0.5, α 0.75');
    expect(out).toContain('80% between −1% and +9%');
    expect(out.split('\n').every(line => line.length <= 92)).toBe(true);
  });

  it('says that nothing could be measured where all differences are within their errors', async () => {
    const { out } = await piloting(pilotReportOf([0.5, 0.501, 0.499]));
    expect(out).toContain('There is no difference you could measure between these pairs');
  });

  it('says which training diverged, and goes on with the others', async () => {
    const { out } = await piloting(pilotReportOf([0.5, null, 0.4]));
    expect(out).toContain('The training of γ 0.5, α 0.75 with seed 1 diverged at step 77');
    expect(out).toContain('γ 1, α 0.5 started worse than γ 2, α 0.25');
  });

  it('says what could not be used, that images were drawn, and that batches are smaller', async () => {
    const { out } = await piloting(
      pilotReportOf([0.5, 0.5, 0.5], {
        batch: 4,
        images: {
          used: 100,
          trained: 75,
          heldOut: 25,
          eligible: 364,
          faults: [
            { fault: 'missing', count: 1 },
            { fault: 'cmyk', count: 3 },
          ],
        },
      }),
    );
    expect(out).toContain('- 1 image was not found.');
    expect(out).toContain('- 3 images have four colors, for print.');
    expect(out).toContain('- 100 of the 364 images with a box were used');
    expect(out).toContain('There was no memory for 8 images a step: 4 were taken.');
  });

  it('prints all of it as JSON', async () => {
    const { out } = await piloting(pilotReportOf([0.5, 0.6, 0.5]), '--format', 'json');
    const document = JSON.parse(out) as PilotReport & { readonly schema: string };
    expect(document.schema).toBe('focal-lens/pilot@1');
    expect(document.pairs[1]).toMatchObject({ verdict: 'better', ap50: 0.6 });
  });

  it('asks for what the options say, and for the usual without', async () => {
    const usual = await piloting(pilotReportOf([0.5, 0.5, 0.5]));
    expect(usual.asked[0]?.[1]).toMatchObject({
      minutes: 5,
      seeds: 2,
      pairs: [],
      channels: 32,
      optimiser: undefined,
    });
    const { asked } = await piloting(
      pilotReportOf([0.5, 0.5, 0.5]),
      '--images=pictures',
      '--minutes=1.5',
      '--pairs=2:0.25, 0:0.5',
      '--seeds=3',
      '--steps=64',
      '--channels=16',
      '--optimizer=sgd',
      '--state=kept',
    );
    expect(asked[0]?.[0]).toEqual({ path: 'train.json', images: 'pictures', state: 'kept' });
    expect(asked[0]?.[1]).toMatchObject({
      minutes: 1.5,
      seeds: 3,
      steps: 64,
      channels: 16,
      optimiser: 'sgd',
      pairs: [
        { gamma: 2, alpha: 0.25 },
        { gamma: 0, alpha: 0.5 },
      ],
    });
  });

  it.each([
    [['--pairs', '2'], '--pairs takes gamma:alpha'],
    [['--pairs', '2:0.25:1'], '--pairs takes gamma:alpha'],
    [['--pairs', '2:1.5'], '--pairs takes a number from 0.001 to 0.999'],
    [['--pairs', Array.from({ length: 9 }, (_, i) => `${i}:0.5`).join(',')], '8 pairs at most'],
    [['--seeds', '9'], '--seeds takes a whole number from 1 to 8'],
    [['--channels', '20'], '--channels takes a multiple of 8'],
    [['--minutes', '0'], '--minutes takes a number from 0.1 to 1440'],
    [['--optimizer', 'adam'], '--optimizer takes adamw, sgd'],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await piloting(pilotReportOf([0.5, 0.5, 0.5]), ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('says how long pictures and trainings take before they begin, once, where no line can be rewritten', async () => {
    const pilot: Environment['pilot'] = async (_places, _request, { onPilot }) => {
      onPilot({ stage: 'decode', done: 0, of: 8, left: null });
      onPilot({ stage: 'decode', done: 0, of: 300, left: 61_000 });
      onPilot({ stage: 'decode', done: 9, of: 300, left: 50_000 });
      onPilot({ stage: 'time' });
      onPilot({ stage: 'train', trainings: 8, steps: 500, share: 0, left: 200_000 });
      onPilot({ stage: 'train', trainings: 8, steps: 500, share: 0.1, left: 180_000 });
      return pilotReportOf([0.5, 0.5, 0.5]);
    };
    const { err } = await runMain(['pilot', 'train.json'], { pilot });
    expect(err.trim().split('\n')).toEqual([
      'Decoding 300 images takes about 1 min 1 s.',
      '8 training runs of 500 steps take about 3 min 20 s.',
    ]);
  });
});
