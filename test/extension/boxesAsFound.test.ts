import { beforeEach, describe, expect, it } from 'vitest';
import type * as vscode from 'vscode';
import type { BoxReading } from '../../src/analysis/contract/records/BoxReading.ts';
import {
  CONVENTION_CODES,
  type ConventionCode,
} from '../../src/analysis/contract/records/Convention.ts';
import { readingFound } from '../../src/analysis/report/derive/readingFound.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { AnalysisStore } from '../../src/extension/analysis/AnalysisStore.ts';
import { saidOf } from '../../src/extension/analysis/saidOf.ts';
import { requestFor } from '../../src/extension/configs/requestFor.ts';
import type { AnalysisTarget } from '../../src/extension/analysis/AnalysisTarget.ts';
import { Session } from '../../src/extension/analysis/Session.ts';
import type { ApplyTools } from '../../src/extension/apply/ApplyTools.ts';
import { offerReading } from '../../src/extension/apply/offerReading.ts';
import { analyzeAsFound } from '../../src/extension/commands/analyzeAsFound.ts';
import { Log } from '../../src/extension/ui/Log.ts';
import { sampleReport } from '../analysis/report/sampleReport.ts';
import { memory } from './memory.ts';
import { env, forget, shown, Uri, window } from './fakeVscode.ts';

const DATASET = new Uri('/data/train.json') as unknown as vscode.Uri;
const found = (code: ConventionCode) => ({ code, boxes: 100, asWritten: 0.2, asFound: 1 });

/** An editor whose analysis of boxes as they are written finds that they are something else. */
async function editorWith(code: ConventionCode | null) {
  const asked: AnalysisTarget[] = [];
  const kept = memory();
  const store = new AnalysisStore(kept, '1.0.0');
  const session = new Session(target => {
    asked.push(target);
    const report: Report = sampleReport();
    const isMisread = code !== null && target.boxes === undefined;
    return Promise.resolve(isMisread ? { ...report, convention: found(code) } : report);
  }, store);
  await session.analyze({ file: DATASET, detector: null });
  return { asked, kept, session, log: new Log('test') };
}

beforeEach(() => {
  forget();
  env.language = 'en';
});

describe('Analyze Boxes as They Look', () => {
  it('analyzes the same with the boxes as found, and remembers it', async () => {
    const { asked, kept, session, log } = await editorWith('corners');
    const outcome = await analyzeAsFound(session, log);
    expect(outcome?.kind).toBe('done');
    expect(asked.map(({ boxes }) => boxes)).toEqual([undefined, 'corners']);
    expect(asked[1]).toMatchObject({ file: DATASET, detector: sampleReport().detector.name });
    expect(session.target).toMatchObject({ boxes: 'corners' });
    expect(new AnalysisStore(kept, '1.0.0').shown).toMatchObject({ boxes: 'corners' });
    expect(saidOf(session, DATASET).boxes).toBe('corners');
    expect(saidOf(session, new Uri('/data/val.json') as never)).toEqual({});
  });

  it.each([null, 'beyond', 'scaled', 'corners-any-order'] as const)(
    'says that no other way is known: %s',
    async code => {
      const { asked, session, log } = await editorWith(code);
      expect(await analyzeAsFound(session, log)).toBeUndefined();
      expect(asked).toHaveLength(1);
      const said = shown.find(({ api }) => api === 'showInformationMessage');
      expect(said?.text).toContain('No other way to read the boxes');
    },
  );

  it('asks for the reading', async () => {
    const target = { file: DATASET, detector: 'retinanet-torchvision', boxes: 'yx' } as const;
    expect(await requestFor(target)).toMatchObject({ boxes: 'yx' });
  });
});

describe('what is offered in place of a pair', () => {
  const { showErrorMessage } = window;
  const answering = (answer: string) => {
    const offered: string[] = [];
    window.showErrorMessage = ((message: string, ...actions: string[]) => {
      offered.push(message, ...actions);
      return Promise.resolve(answer);
    }) as never;
    return offered;
  };
  const offer = async (code: ConventionCode, answer: string) => {
    const { asked, session, log } = await editorWith(code);
    const offered = answering(answer);
    try {
      const failure = {
        code: 'boxes-misread',
        file: 'train.json',
        convention: found(code),
      } as const;
      const tools = { session, log } as unknown as ApplyTools;
      const result = await offerReading(tools, DATASET, failure);
      return { offered, result, readings: asked.slice(1).map(({ boxes }) => boxes) };
    } finally {
      window.showErrorMessage = showErrorMessage;
    }
  };

  it('is the dataset as its boxes look', async () => {
    const { offered, result, readings } = await offer('centres', 'Analyze as They Look');
    expect(offered[0]).toContain('centres [cx, cy, width, height]');
    expect(offered.slice(1)).toEqual(['Analyze as They Look', 'Apply Anyway']);
    expect([result, readings]).toEqual(['read', ['centres']]);
  });

  it('is the pair all the same', async () => {
    const { result, readings } = await offer('centres', 'Apply Anyway');
    expect([result, readings]).toEqual(['anyway', []]);
  });

  it('is no reading where none is known', async () => {
    const { offered, result } = await offer('beyond', '');
    expect(offered.slice(1)).toEqual(['Apply Anyway']);
    expect(result).toBeNull();
  });
});

describe('the reading for what was found', () => {
  it('is by the same name, but for swapped axes', () => {
    const same: ConventionCode[] = CONVENTION_CODES.filter(code => readingFound({ code }) === code);
    expect(same).toEqual<BoxReading[]>([
      'normalized',
      'normalized-corners',
      'normalized-centres',
      'percent',
      'corners',
      'yx-corners',
      'centres',
    ]);
    expect(readingFound({ code: 'axes' })).toBe('yx');
  });
});
