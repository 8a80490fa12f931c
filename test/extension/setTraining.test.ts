import { beforeEach, describe, expect, it } from 'vitest';
import type * as vscode from 'vscode';
import type { StatedTraining } from '../../src/analysis/contract/SimulationInputs.ts';
import { AnalysisStore } from '../../src/extension/analysis/AnalysisStore.ts';
import type { AnalysisTarget } from '../../src/extension/analysis/AnalysisTarget.ts';
import { requestFor } from '../../src/extension/configs/requestFor.ts';
import { saidOf } from '../../src/extension/analysis/saidOf.ts';
import { Session } from '../../src/extension/analysis/Session.ts';
import { setTraining } from '../../src/extension/commands/setTraining.ts';
import { Log } from '../../src/extension/ui/Log.ts';
import { sampleReport } from '../analysis/report/sampleReport.ts';
import { memory } from './memory.ts';
import { forget, shown, Uri } from './fakeVscode.ts';

const DATASET = new Uri('/data/train.json') as unknown as vscode.Uri;
const TRAINING: StatedTraining = {
  schedule: { kind: 'epochs', epochs: 36, batch: 8 },
  fromScratch: true,
};

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
  await session.analyze({ file: DATASET, detector: null, split: 'val', boxes: 'corners' });
  return { asked, kept, session, log: new Log('test') };
}

beforeEach(() => forget());

describe('Set the Training', () => {
  it('analyzes the same for the training that is stated, and remembers it', async () => {
    const { asked, kept, session, log } = await editor();
    const outcome = await setTraining(session, log, TRAINING);
    expect(outcome?.kind).toBe('done');
    expect(asked[1]).toMatchObject({
      file: DATASET,
      split: 'val',
      boxes: 'corners',
      training: TRAINING,
    });
    expect(new AnalysisStore(kept, '1.0.0').shown).toMatchObject({ training: TRAINING });
    expect(saidOf(session, DATASET).training).toEqual(TRAINING);
  });

  it('takes back what was stated', async () => {
    const { asked, session, log } = await editor();
    await setTraining(session, log, TRAINING);
    await setTraining(session, log, {});
    expect(asked[2]?.training).toEqual({});
  });

  it('puts it before the settings, and leaves to them what is not stated', async () => {
    const { simulation } = await requestFor({ file: DATASET, detector: null, training: TRAINING });
    expect(simulation?.inputs).toMatchObject(TRAINING);
    expect(simulation?.inputs?.scoreThreshold).toBeUndefined();
  });

  it('asks for the length where none is given, and stops where the question is closed', async () => {
    const { asked, session, log } = await editor();
    expect(await setTraining(session, log, 'what no page sends')).toBeUndefined();
    expect(asked).toHaveLength(1);
  });

  it('says that there is nothing to simulate for yet', async () => {
    const session = new Session(
      () => Promise.resolve(sampleReport()),
      new AnalysisStore(memory(), '1.0.0'),
    );
    expect(await setTraining(session, new Log('test'), TRAINING)).toBeUndefined();
    expect(shown.map(({ text }) => text)).toEqual(['Analyze a dataset first.', 'Analyze…']);
  });
});
