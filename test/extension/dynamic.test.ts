import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type * as vscode from 'vscode';
import { PRESETS } from '../../src/analysis/detectors/presets.ts';
import type { Analysis } from '../../src/extension/analysis/Analysis.ts';
import type { AnalysisStore } from '../../src/extension/analysis/AnalysisStore.ts';
import type { Session } from '../../src/extension/analysis/Session.ts';
import { compareDatasets } from '../../src/extension/commands/compareDatasets.ts';
import { detectorItems } from '../../src/extension/commands/detectorItems.ts';
import { copySnippet } from '../../src/extension/configs/copySnippet.ts';
import { childrenOf } from '../../src/extension/datasets/DatasetNode.ts';
import { toTreeItem } from '../../src/extension/datasets/toTreeItem.ts';
import { Log } from '../../src/extension/ui/Log.ts';
import { KNOWN_DETECTORS } from '../../src/tasks/knownDetectors.ts';
import { sampleReport } from '../analysis/report/sampleReport.ts';
import { dynamicReport } from '../webview/dynamicReports.ts';
import { forget, shown, Uri } from './fakeVscode.ts';

const file = new Uri('/data/train.json') as unknown as vscode.Uri;
const about = { file, detector: null, stamp: null, stale: false };
const analyses = new Map<string, Analysis>();

beforeAll(async () => {
  for (const detector of ['yolo11', 'rt-detr', 'tood'])
    analyses.set(detector, { ...about, report: await dynamicReport(detector) });
});
beforeEach(forget);

const informed = () =>
  shown.filter(({ api }) => api === 'showInformationMessage').map(({ text }) => text);

describe('the list of detectors', () => {
  it('has each once, under its framework', () => {
    const items = detectorItems('yolo11', false);
    const separators = items.filter(({ kind }) => kind !== undefined);
    const named = items.filter(({ kind }) => kind === undefined).map(({ label }) => label);
    expect(new Set(separators.map(({ label }) => label)).size).toBe(separators.length);
    expect(named.toSorted()).toEqual(KNOWN_DETECTORS.map(({ name }) => name).toSorted());
    for (const [at, item] of items.entries()) {
      if (item.kind !== undefined) continue;
      const above = items.slice(0, at).findLast(({ kind }) => kind !== undefined);
      expect(above?.label).toBe(KNOWN_DETECTORS.find(({ name }) => name === item.label)?.framework);
    }
    expect(items.filter(({ description }) => description === 'current')).toHaveLength(1);
  });

  it('says what each gives', () => {
    const detailOf = (name: string) =>
      detectorItems('', false).find(({ label }) => label === name)?.detail;
    expect(detailOf('yolo11')).toBe('boxes without a candidate, bounds on positives');
    expect(detailOf('rt-detr')).toBe('queries and boxes matched exactly');
    expect(detailOf('retinanet-torchvision')).toMatch(/^anchors counted, α and γ recommended · /);
  });

  it('leaves out those that cannot be compared', () => {
    const named = detectorItems('', true).filter(({ kind }) => kind === undefined);
    expect(named.map(({ label }) => label).toSorted()).toEqual(
      PRESETS.map(({ name }) => name).toSorted(),
    );
  });
});

describe('an analysis with a detector that chooses by its predictions', () => {
  const rowOf = (detector: string) =>
    toTreeItem({ kind: 'dataset', analysis: analyses.get(detector)! });

  it.each([
    ['yolo11', /^0% without a candidate · yolo11 · /],
    ['rt-detr', /^1 : [\d,.]+ · rt-detr · /],
    ['tood', /^data only · tood · /],
  ])('is a row that says its figure: %s', (detector, figure) => {
    expect(rowOf(detector).description).toMatch(figure);
    expect(rowOf(detector).tooltip).not.toMatch(/undefined|NaN/);
  });

  it('names the config that it was read from', () => {
    const { report, ...rest } = analyses.get('yolo11')!;
    const config = {
      file: 'args.yaml',
      head: 'yolo11n.pt',
      preset: 'yolo11',
      isNamed: true,
      read: [],
      assumed: [],
    };
    const read = { ...report, detector: { ...report.detector, config } } as Analysis['report'];
    const { description } = toTreeItem({ kind: 'dataset', analysis: { ...rest, report: read } });
    expect(description).toContain('yolo11 · args.yaml · ');
  });

  it('has its problems below it, and no boxes without an anchor', () => {
    const analysis = analyses.get('yolo11')!;
    const kinds = childrenOf({ kind: 'dataset', analysis }).map(({ kind }) => kind);
    expect(kinds).toEqual(analysis.report.dataset.problems.map(() => 'problem'));
  });

  it('is not compared, which is said', async () => {
    const counted: Analysis = { ...about, report: sampleReport() };
    const store = { all: [counted], shown: counted } as unknown as AnalysisStore;
    const session = { shown: counted } as unknown as Session;
    const opened: unknown[] = [];
    const open = (...pair: unknown[]) => Promise.resolve(void opened.push(pair));
    const tools = { session, store, log: new Log('test'), open };
    await compareDatasets(tools, analyses.get('yolo11'));
    expect(opened).toEqual([]);
    expect(informed()).toEqual([expect.stringContaining('yolo11 chooses its positives')]);
  });

  it('has no pair to copy, which is said', async () => {
    const { report } = analyses.get('yolo11')!;
    await copySnippet({ report, onDidChange: () => ({ dispose: () => undefined }) });
    expect(informed()).toEqual(['No α and γ are recommended for yolo11.']);
  });
});
