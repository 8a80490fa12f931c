import { beforeEach, describe, expect, it } from 'vitest';
import type * as vscode from 'vscode';
import { AnalysisStore } from '../../src/extension/analysis/AnalysisStore.ts';
import type { AnalysisTarget } from '../../src/extension/analysis/AnalysisTarget.ts';
import { requestFor } from '../../src/extension/configs/requestFor.ts';
import { Session } from '../../src/extension/analysis/Session.ts';
import { measureResults } from '../../src/extension/commands/measureResults.ts';
import { rowOf } from '../../src/extension/datasets/rowOf.ts';
import { Log } from '../../src/extension/ui/Log.ts';
import { sampleReport } from '../analysis/report/sampleReport.ts';
import { forget, shown, Uri } from './fakeVscode.ts';
import { memory } from './memory.ts';

const DATASET = new Uri('/data/val.json') as unknown as vscode.Uri;
const RESULTS = new Uri('/data/results.json') as unknown as vscode.Uri;

async function editor() {
  const asked: AnalysisTarget[] = [];
  const kept = memory();
  const session = new Session(
    target => {
      asked.push(target);
      return Promise.resolve(sampleReport());
    },
    new AnalysisStore(kept, '1.0.0'),
  );
  await session.analyze({ file: DATASET, detector: null, split: 'val' });
  return { asked, kept, session, log: new Log('test') };
}

beforeEach(() => forget());

describe("Measure a Model's Results", () => {
  it('analyzes the same with the results, and remembers them for the next time', async () => {
    const { asked, kept, session, log } = await editor();
    const outcome = await measureResults(session, log, RESULTS);
    expect(outcome?.kind).toBe('done');
    expect(asked[1]).toMatchObject({ file: DATASET, split: 'val', predictions: RESULTS });
    expect(String(new AnalysisStore(kept, '1.0.0').shown?.predictions)).toBe(String(RESULTS));
  });

  it('takes the file that was dropped on a page', async () => {
    const { asked, session, log } = await editor();
    await measureResults(session, log, String(RESULTS));
    expect(asked[1]?.predictions?.path).toBe('/data/results.json');
  });

  it('asks the worker for them', async () => {
    const request = await requestFor({ file: DATASET, detector: null, predictions: RESULTS });
    expect(request.predictions).toEqual({ path: '/data/results.json' });
    expect(await requestFor({ file: DATASET, detector: null })).not.toHaveProperty('predictions');
  });

  it('says that there is nothing to measure against', async () => {
    const log = new Log('test');
    const empty = new Session(
      () => Promise.resolve(sampleReport()),
      new AnalysisStore(memory(), '1'),
    );
    expect(await measureResults(empty, log, RESULTS)).toBeUndefined();
    expect(shown.map(({ text }) => text)).toEqual(['Analyze a dataset first.', 'Analyze…']);
  });
});

describe('a record that a page names', () => {
  it('is one of the analysis that is shown', async () => {
    const { session } = await editor();
    const record = { annotation: 918, image: 'a.jpg' };
    expect(rowOf(record, session.shown)).toEqual({
      kind: 'record',
      analysis: session.shown,
      record,
    });
    expect(rowOf({ path: '/etc/passwd' }, session.shown)).toEqual({ path: '/etc/passwd' });
    expect(rowOf(record, null)).toBe(record);
  });
});
