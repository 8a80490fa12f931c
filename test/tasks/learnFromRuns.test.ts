import { requireCounted } from '../../src/tasks/requireCounted.ts';
import { describe, expect, it } from 'vitest';
import { measuredRuns } from '../../src/library/measuredRuns.ts';
import { analyzeFile } from '../../src/platform/node/analyzeFile.ts';
import { learnFromRuns } from '../../src/tasks/learnFromRuns.ts';
import { readRuns } from '../../src/analysis/trainings/runs/readers/readRuns.ts';
import { withPair } from '../../src/analysis/trainings/runs/withPair.ts';
import { failureOf } from '../helpers/failureOf.ts';
import { wasmFolder } from '../helpers/wasmBackend.ts';

const REQUEST = {
  file: { path: 'samples/longtail.coco.json' },
  detector: 'retinanet-torchvision',
  simulation: { backend: 'wasm', inputs: { schedule: { kind: 'epochs', epochs: 12 } } },
} as const;

describe('runs in an analysis', () => {
  it('move what the simulation says, and only with them', async () => {
    const text = 'gamma,alpha,AP,seed\n2,0.25,0.41,0\n1,0.5,0.3,0\n';
    const { runs } = measuredRuns([{ name: 'runs.csv', text }]);
    const report = requireCounted(await analyzeFile({ ...REQUEST, runs }, { wasmFolder }));
    const { learned, recommendation } = report;
    expect(learned?.before).toMatchObject({
      gamma: recommendation!.gamma,
      alpha: recommendation!.alpha,
    });
    const pair = learned!.pairs.find(({ gamma }) => gamma === 1)!;
    expect(pair.overDefault).toMatchObject({ seeds: 1, value: expect.closeTo(0.3 / 0.41 - 1, 9) });
    expect(learned?.after).not.toMatchObject({ gamma: 1, alpha: 0.5 });
    expect(await analyzeFile(REQUEST, { wasmFolder })).not.toHaveProperty('learned');
  });
});

describe('measuredRuns', () => {
  it('takes a log with the pair that is said, and refuses one without', () => {
    const text = '{"iteration": 9, "total_loss": 1}\n{"iteration": 9, "bbox/AP": 31}\n';
    const log = { name: 'metrics.json', text };
    expect(measuredRuns([{ ...log, gamma: 1, alpha: 0.5 }]).runs).toEqual([
      { gamma: 1, alpha: 0.5, score: 0.31, seed: null },
    ]);
    expect(failureOf(() => measuredRuns([log]))).toMatchObject({ reason: 'no-pair-for-log' });
  });
});

describe('learnFromRuns', () => {
  const files = [] as const;
  const analyze = () => Promise.reject(new Error('not analyzed'));

  it('refuses a schedule that the runs have not had before anything is analyzed', async () => {
    const text = 'gamma,alpha,AP,epochs\n2,0.25,0.41,50\n';
    const read = withPair(readRuns('runs.csv', text), {}, null);
    await expect(learnFromRuns(REQUEST, { files: [read] }, analyze)).rejects.toMatchObject({
      failure: { reason: { kind: 'other-length', unit: 'epochs', found: 50, wanted: 12 } },
    });
    await expect(learnFromRuns(REQUEST, { files }, analyze)).rejects.toThrow('not analyzed');
  });
});
