import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkRuns } from '../../../../src/analysis/trainings/runs/checkRuns.ts';
import type { MeasuredRun } from '../../../../src/analysis/trainings/runs/MeasuredRun.ts';
import { configFacts } from '../../../../src/tasks/configFacts.ts';
import { readRunFile } from '../../../../src/tasks/readRunFile.ts';
import type { RunFiles } from '../../../../src/tasks/RunFiles.ts';
import { openAmong } from '../../../helpers/configs/configFiles.ts';
import { learnedOf, SOME } from './someScenarios.ts';

const FOLDER = 'test/fixtures/runs';

/** The fixtures as they lie; nothing beside them is a config. */
const files: RunFiles<string> = {
  nameOf: place => path.basename(place),
  join: (folder, ...parts) => path.join(folder, ...parts),
  kindOf: async place => (fs.existsSync(place) ? 'file' : null),
  namesIn: async () => [],
  text: async file => fs.readFileSync(file, 'utf8'),
  facts: () => Promise.reject(new Error('no config')),
  factsOf: async (name, text) => configFacts(name, await openAmong({ [name]: text }, name)),
};
const read = (name: string, given = {}) => readRunFile(path.join(FOLDER, name), given, files);

/** What a person reads off the files. */
describe('logs of real training runs', () => {
  it('MMDetection 2: the last of its evaluations, with the pair of the config in its first line', async () => {
    const { file, config } = await read('mmdetection2.log.json');
    expect(file.records).toEqual([
      {
        place: { file: 'mmdetection2.log.json', line: 9 },
        gamma: 2,
        alpha: 0.25,
        scores: { AP: 0.353, AP50: 0.567, AP75: 0.384 },
        seed: null,
        epochs: 12,
        iterations: null,
        batch: null,
        images: null,
      },
    ]);
    expect(file).toMatchObject({ cutOff: null, restarted: false, scale: 'share' });
    expect(config && 'setup' in config.detector).toBe(true);
    expect(config?.training.optimizer).toMatchObject({ kind: 'sgd' });
    expect(checkRuns([file])).toMatchObject({
      runs: [{ gamma: 2, alpha: 0.25, score: 0.353, seed: null }],
      remarks: [{ code: 'last-evaluation', count: 1 }, expect.anything(), { code: 'no-seeds' }],
    });
  });

  it('MMDetection 3: an evaluation that says no epoch of its own, of a training that had found nothing yet', async () => {
    const { file } = await read('mmdetection3_scalars.json', { gamma: 2, alpha: 0.25 });
    expect(file.records).toMatchObject([
      {
        place: { line: 3 },
        scores: { AP: 0, AP50: 0, AP75: 0 },
        epochs: 1,
        iterations: 1500,
      },
    ]);
  });

  it('Ultralytics: the last epoch and not the best one, with columns that are padded', async () => {
    const { file } = await read('ultralytics_results.csv', { gamma: 1.5, alpha: 0.25 });
    expect(file.records).toMatchObject([
      { gamma: 1.5, alpha: 0.25, scores: { AP: 0.59383, AP50: 0.83793 }, epochs: 10 },
    ]);
  });

  it('Detectron2: per cent, and what a stopped training had reached', async () => {
    const { file } = await read('detectron2_metrics.json', { gamma: 2, alpha: 0.25 });
    const { runs } = checkRuns([file]);
    const last = fs
      .readFileSync(path.join(FOLDER, 'detectron2_metrics.json'), 'utf8')
      .match(/"bbox\/AP": ([\d.]+)/g)!
      .at(-1)!;
    expect(100 * runs[0]!.score).toBeCloseTo(Number(/[\d.]+$/.exec(last)![0]), 9);
  });
});

it('a log moves what is believed towards what it reached', async () => {
  const { file } = await read('mmdetection2.log.json');
  const [usual] = checkRuns([file]).runs as [MeasuredRun];
  const gainOf = (score: number | null) => {
    const other = { gamma: 1, alpha: 0.5, seed: null };
    const runs = score === null ? [] : [usual, { ...other, score }];
    return learnedOf({ scenarios: SOME, runs, steps: 12 * 1581 });
  };
  const [before, better, worse] = [null, 0.38, 0.33].map(gainOf) as [
    ReturnType<typeof gainOf>,
    ReturnType<typeof gainOf>,
    ReturnType<typeof gainOf>,
  ];
  expect(better.after).toMatchObject({ gamma: 1, alpha: 0.5 });
  expect(better.after.overDefault.value).toBeGreaterThan(before.after.overDefault.value);
  expect(worse.after.overDefault.value).toBeLessThan(better.after.overDefault.value);
  expect(worse.after).not.toMatchObject({ gamma: 1, alpha: 0.5 });
});
