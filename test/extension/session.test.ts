import { describe, expect, it } from 'vitest';
import type * as vscode from 'vscode';
import { type Failure, FailureError } from '../../src/analysis/contract/failures/Failure.ts';
import type { ProgressReport } from '../../src/analysis/contract/Progress.ts';
import { AnalysisStore } from '../../src/extension/analysis/AnalysisStore.ts';
import { overallShare } from '../../src/extension/analysis/overallShare.ts';
import { type AnalyzeInBackground, Session } from '../../src/extension/analysis/Session.ts';
import { sampleReport } from '../analysis/report/sampleReport.ts';
import { memory } from './memory.ts';
import { Uri } from './fakeVscode.ts';

const file = new Uri('/data/train.json') as unknown as vscode.Uri;
const report = sampleReport();
const { source, dataset } = report;
const COUNTED = { images: 5, allImages: 9, foreground: 2, background: 400 };

const sessionWith = (analyze: AnalyzeInBackground) =>
  new Session(analyze, new AnalysisStore(memory(), '1'));

describe('a running analysis', () => {
  it('has the data in its state once it is known, and progress apart from it', async () => {
    const session = sessionWith(async (_, { progress, onData }) => {
      progress({ stage: 'scan', share: 0.5 });
      onData?.({ source, dataset });
      progress({ stage: 'assign', share: 0.5, counted: COUNTED });
      progress({ stage: 'simulate', share: 0.1 });
      return report;
    });
    const states: string[] = [];
    const steps: ProgressReport[] = [];
    session.onDidChange(state => {
      states.push(state.kind === 'busy' ? `busy ${state.data !== undefined}` : state.kind);
    });
    session.onDidProgress(progress => {
      steps.push(progress);
      expect(session.state).toMatchObject({ kind: 'busy', progress });
    });
    await session.analyze({ file, detector: null });
    expect(states).toEqual(['busy false', 'busy true', 'ready']);
    expect(steps.map(({ stage }) => stage)).toEqual(['scan', 'assign', 'simulate']);
    expect(steps.at(-1)).toMatchObject({ stage: 'simulate', counted: COUNTED });
  });

  it('tells nothing more once it is cancelled', async () => {
    const session = sessionWith(async (_, { progress, onData }) => {
      session.cancel();
      progress({ stage: 'assign', share: 0.5 });
      onData?.({ source, dataset });
      return report;
    });
    let steps = 0;
    session.onDidProgress(() => steps++);
    expect(await session.analyze({ file, detector: null })).toEqual({ kind: 'cancelled' });
    expect(steps).toBe(0);
    expect(session.state).toEqual({ kind: 'empty' });
  });

  it.each([
    [{ code: 'not-annotations', file: 'a.json', found: 'annotation-lines' }, true],
    [{ code: 'not-found', file: 'a.json' }, false],
  ] as unknown as [Failure, boolean][])(
    'knows that %o is the wrong file: %s',
    async (failure, wrong) => {
      const session = sessionWith(() => Promise.reject(new FailureError(failure)));
      await session.analyze({ file, detector: null });
      expect(session.state).toMatchObject({ kind: 'failed', isWrongFile: wrong });
    },
  );

  it('offers to measure results on what was shown before, which a command then still finds', async () => {
    const failure = { code: 'results-not-ground-truth', file: 'results.json' } as const;
    let fails = true;
    const session = sessionWith(() =>
      fails ? Promise.reject(new FailureError(failure)) : Promise.resolve(report),
    );
    const results = new Uri('/data/results.json') as unknown as vscode.Uri;
    await session.analyze({ file: results, detector: null });
    expect(session.state).toMatchObject({ kind: 'failed', isWrongFile: true });
    expect(session.state).not.toHaveProperty('results');
    fails = false;
    await session.analyze({ file, detector: null });
    fails = true;
    await session.analyze({ file: results, detector: null });
    const offered = { uri: results.toString(), dataset: expect.stringMatching(/train\.json$/) };
    expect(session.state).toMatchObject({ kind: 'failed', results: offered });
    expect(session.shown).toBeNull();
    expect(session.latest).toMatchObject({ file });
  });
});

it('has a share of the whole that never falls and is never all', () => {
  const shares = [
    overallShare(null),
    ...(['scan', 'assign', 'simulate'] as const).flatMap(stage =>
      [0, 0.5, 1].map(share => overallShare({ stage, share })),
    ),
  ];
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBeLessThan(1);
  expect(overallShare({ stage: 'count', share: 0 })).toBeCloseTo(1 / 3);
  expect(overallShare({ stage: 'scan', share: Number.NaN })).toBe(0);
});
