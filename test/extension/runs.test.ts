import { beforeEach, describe, expect, it } from 'vitest';
import type * as vscode from 'vscode';
import { fail } from '../../src/analysis/contract/failures/Failure.ts';
import type { PairedRecord } from '../../src/analysis/trainings/runs/PairedRecord.ts';
import { readRuns } from '../../src/analysis/trainings/runs/readers/readRuns.ts';
import { withPair } from '../../src/analysis/trainings/runs/withPair.ts';
import { basisOf } from '../../src/extension/runs/basisOf.ts';
import { learnInEditor } from '../../src/extension/runs/learnInEditor.ts';
import { requireCounted } from '../../src/tasks/requireCounted.ts';
import { RunStore } from '../../src/extension/runs/RunStore.ts';
import { NOT_SAID, type RunSource, type StoredRun } from '../../src/extension/runs/StoredRun.ts';
import {
  checkEpochs,
  checkNumber,
  checkScore,
  checkSeed,
  typedNumber,
} from '../../src/extension/runs/typedNumber.ts';
import { Log } from '../../src/extension/ui/Log.ts';
import type { AnalysisRequest } from '../../src/tasks/AnalysisRequest.ts';
import { sampleReport } from '../analysis/report/sampleReport.ts';
import { learnedOf, SOME } from '../analysis/trainings/runs/someScenarios.ts';
import { RUNS_CONTEXT } from '../../src/extension/contributions.ts';
import { forget, shown, Uri } from './fakeVscode.ts';

function memory(): vscode.Memento {
  const kept = new Map<string, unknown>();
  return {
    keys: () => [...kept.keys()],
    get: <T>(key: string, absent?: T) => (kept.get(key) ?? absent) as T,
    update: (key: string, value: unknown) => {
      // As the editor keeps it: text.
      kept.set(key, JSON.parse(JSON.stringify(value)));
      return Promise.resolve();
    },
  };
}

const DATASET = new Uri('/data/train.json') as unknown as vscode.Uri;
const REQUEST: AnalysisRequest = {
  file: { path: '/data/train.json' },
  detector: 'retinanet-torchvision',
  simulation: { backend: 'cpu', inputs: {} },
};

const typed = (gamma: number, alpha: number, score: number): RunSource => {
  const record: PairedRecord = {
    place: { file: '', line: null },
    gamma,
    alpha,
    scores: { AP: score },
    seed: '0',
    epochs: null,
    ...NOT_SAID,
  };
  return { kind: 'typed', record };
};

const table = (text: string, uri = 'file:///data/runs.csv'): RunSource => ({
  kind: 'file',
  uri,
  file: withPair(readRuns('runs.csv', text), {}, null),
});

/** A store with sources of the request's basis. */
async function storeWith(...sources: readonly RunSource[]): Promise<RunStore> {
  const store = new RunStore(memory());
  const basis = basisOf(DATASET, REQUEST);
  for (const source of sources)
    await store.add({ id: 'theirs', dataset: DATASET.toString(), basis, source } as StoredRun);
  return store;
}

describe('stored runs', () => {
  it('say whether there are any, by which their removal is offered', async () => {
    const said = () => shown.filter(({ text }) => text === RUNS_CONTEXT).length;
    const before = said();
    const store = await storeWith(typed(1, 0.5, 0.42));
    await store.remove(store.all[0]!.id);
    // When it is made, after what is added, and after what is removed.
    expect(said() - before).toBe(3);
  });

  it('are kept for their basis alone, and each can be removed', async () => {
    const store = await storeWith(
      typed(1, 0.5, 0.42),
      table('gamma,alpha,AP\n2,0.25,0.4\n1,0.75,0.3\n'),
    );
    const basis = basisOf(DATASET, REQUEST);
    expect(store.of(basis)).toHaveLength(2);
    expect(store.of(`${basis} other`)).toEqual([]);
    const [first, second] = store.all;
    await store.remove(second!.id, 3);
    expect(store.all[1]!.source).toMatchObject({ file: { records: [{ gamma: 2 }] } });
    await store.remove(second!.id, 2);
    expect(store.all.map(({ id }) => id)).toEqual([first!.id]);
    await store.remove(first!.id);
    expect(store.all).toEqual([]);
  });

  it('of a file that is read again take the place of the old ones; what is typed twice counts twice', async () => {
    const store = await storeWith(
      table('gamma,alpha,AP\n2,0.25,0.4\n'),
      table('gamma,alpha,AP\n2,0.25,0.41\n'),
      typed(1, 0.5, 0.4),
      typed(1, 0.5, 0.4),
    );
    expect(store.all).toHaveLength(3);
    expect(new Set(store.all.map(({ id }) => id)).size).toBe(3);
  });

  it('belong to a dataset, a detector and a training', () => {
    const other = new Uri('/data/val.json') as unknown as vscode.Uri;
    const inputs = (given: object) => ({
      ...REQUEST,
      simulation: { backend: 'cpu', inputs: given },
    });
    const bases = [
      basisOf(DATASET, REQUEST),
      basisOf(other, REQUEST),
      basisOf(DATASET, { ...REQUEST, detector: 'retinanet-detectron2' }),
      basisOf(DATASET, inputs({ schedule: { kind: 'epochs', epochs: 12 } }) as AnalysisRequest),
      basisOf(DATASET, inputs({ fromScratch: true }) as AnalysisRequest),
    ];
    expect(new Set(bases).size).toBe(bases.length);
    const simulation = { backend: 'wasm', inputs: { origins: {} } } as const;
    expect(basisOf(DATASET, { ...REQUEST, simulation })).toBe(bases[0]);
  });
});

describe('an analysis in the editor', () => {
  beforeEach(forget);
  const analyzed: AnalysisRequest[] = [];
  const analyze = (request: AnalysisRequest) => {
    analyzed.push(request);
    const { runs = [] } = request;
    const learned = learnedOf({ scenarios: SOME, runs, steps: 1000 });
    return Promise.resolve({ ...sampleReport(), learned });
  };
  const learn = async (store: RunStore, request = REQUEST) => {
    analyzed.length = 0;
    const log = new Log('test');
    return requireCounted(await learnInEditor({ store, log }).learn(DATASET, request, analyze));
  };

  it('has the runs of its basis, with each as it was read', async () => {
    const store = await storeWith(typed(1, 0.5, 42), table('gamma,alpha,AP,seed\n2,0.25,0.4,0\n'));
    const { learned } = await learn(store);
    expect(learned?.runs).toBe(2);
    expect(learned?.rows).toMatchObject([
      { gamma: 2, score: 0.4, status: 'measured', place: { file: 'runs.csv', line: 2 } },
      { gamma: 1, score: 0.42, status: 'measured', place: { file: 'typed in', line: null } },
    ]);
    expect(learned?.remarks).toContainEqual({ code: 'per-cent', file: 'typed in' });
  });

  it('never has runs of another detector', async () => {
    const store = await storeWith(typed(1, 0.5, 0.42));
    const { learned } = await learn(store, { ...REQUEST, detector: 'retinanet-detectron2' });
    expect(learned).toMatchObject({ runs: 0, rows: [] });
  });

  it('does not fail by runs that no longer fit: it says so, and leaves them out', async () => {
    const store = await storeWith(table('gamma,alpha,AP,images\n2,0.25,0.4,5\n'));
    const { learned } = await learn(store);
    expect(analyzed.at(-1)?.runs).toEqual([]);
    expect(learned).toMatchObject({ runs: 0, rows: [{ gamma: 2, status: 'refused' }] });
    await expect.poll(() => shown.some(({ api }) => api === 'showErrorMessage')).toBe(true);
  });

  it('fails by what the analysis fails by', async () => {
    const store = await storeWith();
    const broken = () => Promise.resolve().then(() => fail({ code: 'no-images', file: 'a' }));
    const log = new Log('test');
    await expect(
      learnInEditor({ store, log }).learn(DATASET, REQUEST, broken),
    ).rejects.toMatchObject({ failure: { code: 'no-images' } });
  });

  it('is another one once runs come or go', async () => {
    const store = await storeWith(typed(1, 0.5, 0.42));
    const { mark } = learnInEditor({ store, log: new Log('test') });
    const before = await mark(DATASET, REQUEST);
    await store.add({
      dataset: DATASET.toString(),
      basis: basisOf(DATASET, REQUEST),
      source: typed(2, 0.25, 0.4),
    });
    const with2 = await mark(DATASET, REQUEST);
    expect(with2).not.toBe(before);
    await store.remove(store.all[0]!.id);
    expect([before, with2]).not.toContain(await mark(DATASET, REQUEST));
  });
});

describe('numbers that are typed', () => {
  it.each([
    ['0.5', 0.5],
    [' ,5 ', 0.5],
    ['41 %', 41],
    ['2.', 2],
    ['1e-3', 0.001],
  ])('are taken as people write them: %j', (text, value) => {
    expect(typedNumber(text)).toBe(value);
  });

  it.each(['', 'abc', '0x10', '1 2', '--1', 'NaN', 'Infinity', '0.4.1'])('or not: %j', text => {
    expect(typedNumber(text)).toBeNaN();
    expect(checkNumber(text, [0, 1])).toMatchObject({ isError: true });
    expect(checkScore(text)).toMatchObject({ isError: true });
  });

  it('are held to their ranges, and a score above 1 is said to be per cent', () => {
    expect(checkNumber('1', [0, 1])).toBeNull();
    expect(checkNumber('1.1', [0, 1])).toEqual({
      text: 'Enter a number from 0 to 1.',
      isError: true,
    });
    expect(checkScore('0.41')).toBeNull();
    expect(checkScore('41')).toEqual({
      text: 'Taken as per cent: 0.41 as a share.',
      isError: false,
    });
    expect(checkScore('101')).toMatchObject({ isError: true });
    expect(checkScore('-1')).toMatchObject({ isError: true });
    for (const good of ['', '0', '17']) expect(checkSeed(good)).toBeNull();
    for (const bad of ['-1', 'a', '1.5']) expect(checkSeed(bad)).toMatchObject({ isError: true });
    for (const good of ['', '12', '0.5']) expect(checkEpochs(good)).toBeNull();
    for (const bad of ['0', '-1', 'x']) expect(checkEpochs(bad)).toMatchObject({ isError: true });
  });
});
