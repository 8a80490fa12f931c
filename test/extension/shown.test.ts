import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as vscode from 'vscode';
import type { PageState } from '../../src/protocol/page.ts';
import { type Analysis, idOf } from '../../src/extension/analysis/Analysis.ts';
import type { AnalysisStore } from '../../src/extension/analysis/AnalysisStore.ts';
import type { Session } from '../../src/extension/analysis/Session.ts';
import { compareDatasets } from '../../src/extension/commands/compareDatasets.ts';
import { childrenOf, type DatasetNode } from '../../src/extension/datasets/DatasetNode.ts';
import { toTreeItem } from '../../src/extension/datasets/toTreeItem.ts';
import { showFailure } from '../../src/extension/showFailure.ts';
import { StatusItem } from '../../src/extension/StatusItem.ts';
import { askText } from '../../src/extension/ui/askText.ts';
import {
  plainCodeLens,
  plainDiagnostic,
  plainQuickFix,
  plainTreeItem,
} from '../../src/extension/ui/items.ts';
import { Log } from '../../src/extension/ui/Log.ts';
import { showError, showInformation } from '../../src/extension/ui/messages.ts';
import { pickItem } from '../../src/extension/ui/pickItem.ts';
import { showDifference } from '../../src/extension/ui/showDifference.ts';
import { withNotification } from '../../src/extension/ui/withNotification.ts';
import { flashStatus } from '../../src/extension/ui/StatusEntry.ts';
import { reportNaming } from '../analysis/report/sampleReport.ts';
import { failuresNaming } from '../helpers/words/failuresNaming.ts';
import { isUnprintable } from '../helpers/words/isUnprintable.ts';
import { isLive, LIVE_TEXTS } from '../helpers/words/liveText.ts';
import { env, forget, shown, Uri } from './fakeVscode.ts';

const HOSTILE = [...LIVE_TEXTS, '\u001b[31m\u202e\n\u2028'];
/** Icons that we put in front of a text ourselves. */
const OWN_ICON = /^\$\((?:clippy|history|loading~spin)\) /;

function texts(): readonly string[] {
  return shown
    .filter(({ api }) => !['executeCommand', 'clipboard'].includes(api))
    .map(({ text }) => text.replace(OWN_ICON, ''));
}

const file = (name: string) => new Uri(`/data/${name}`) as unknown as vscode.Uri;

function analysisOf(name: string, stale = false): Analysis {
  return { file: file(name), report: reportNaming(name), detector: null, stamp: null, stale };
}

const sessionIn = (state: PageState, shownAnalysis: Analysis) =>
  ({
    state,
    shown: shownAnalysis,
    onDidChange: () => new vscode.Disposable(() => undefined),
    onDidProgress: () => new vscode.Disposable(() => undefined),
  }) as unknown as Session;

const viewThatIs = (isVisible: boolean) => ({
  isVisible,
  onDidChangeVisibility: () => new vscode.Disposable(() => undefined),
});

/** A row and all below it. */
function rows(node: DatasetNode): readonly DatasetNode[] {
  return [node, ...childrenOf(node).flatMap(rows)];
}

beforeEach(forget);

describe.each(['en', 'zh-cn'])('what the editor shows in %s', language => {
  beforeEach(() => {
    env.language = language;
  });

  it.each(HOSTILE)('has no link and no icon in the notification of any failure: %j', async text => {
    const log = new Log('test');
    const failures = failuresNaming(text).filter(({ code }) => code !== 'cancelled');
    for (const failure of failures) showFailure(failure, log);
    await expect
      .poll(() => shown.filter(({ api }) => api === 'showErrorMessage').length)
      .toBeGreaterThanOrEqual(failures.length);
    const notified = shown.filter(({ api }) => api !== 'log').map(one => one.text);
    expect(notified.filter(isLive)).toEqual([]);
    expect(texts().filter(isUnprintable)).toEqual([]);
  });

  it.each(HOSTILE)('has no link and no icon in the tree: %j', text => {
    for (const stale of [false, true])
      for (const node of rows({ kind: 'dataset', analysis: analysisOf(text, stale) })) {
        const { label, description, tooltip } = toTreeItem(node);
        const lines = [label, description, tooltip].flatMap(part =>
          typeof part === 'string' ? part.split('\n') : [],
        );
        expect(lines.length).toBeGreaterThan(1);
        expect(lines.filter(line => isLive(line) || isUnprintable(line))).toEqual([]);
      }
  });

  it.each(HOSTILE)('has no icon but ours in the status bar: %j', text => {
    const analysis = analysisOf(text, true);
    const busy = { kind: 'busy', file: text, progress: null } as const;
    const stale = { kind: 'ready', report: analysis.report, stale: true } as const;
    for (const state of [busy, stale])
      void new StatusItem(sessionIn(state, analysis), viewThatIs(false));
    flashStatus('clippy', text, 1000);
    expect(texts().length).toBeGreaterThanOrEqual(5);
    expect(texts().filter(line => isLive(line) || isUnprintable(line))).toEqual([]);
  });

  it('has nothing in the status bar of an analysis that the view shows', () => {
    const progress = { stage: 'simulate', share: 1 } as const;
    const session = sessionIn({ kind: 'busy', file: 'a.json', progress }, analysisOf('a.json'));
    void new StatusItem(session, viewThatIs(true));
    expect(texts()).toEqual([]);
    void new StatusItem(session, viewThatIs(false));
    expect(texts()[0]).toMatch(/a\.json 99%$/);
  });

  it.each(HOSTILE)('has no icon in a list to choose from: %j', async text => {
    const [first, second] = [analysisOf(text), analysisOf(`${text}2`)];
    const store = { all: [first, second], shown: first } as unknown as AnalysisStore;
    const session = sessionIn({ kind: 'empty' }, first);
    await compareDatasets(
      { session, store, log: new Log('test'), open: () => Promise.resolve() },
      first,
    );
    expect(texts().length).toBeGreaterThan(3);
    expect(texts().filter(line => isLive(line) || isUnprintable(line))).toEqual([]);
  });
});

it('what is analyzed for a comparison does not take the place of what is shown', async () => {
  const [first, second] = [analysisOf('first'), analysisOf('second')];
  const analyses = [first, second];
  const store = {
    all: analyses,
    withId: (id: string) => analyses.find(one => idOf(one) === id) ?? null,
  };
  const told: Analysis[] = [];
  const session = {
    shown: first,
    show: (analysis: Analysis) => Promise.resolve(void told.push(analysis)),
  };
  const open = () => Promise.resolve(void (session.shown = second));
  const choose = vi.spyOn(vscode.window, 'showQuickPick');
  choose.mockImplementation(async offered => (await offered)[0]);
  const tools = { session, store, log: new Log('test'), open };
  await compareDatasets(tools as unknown as Parameters<typeof compareDatasets>[0], first);
  choose.mockRestore();
  expect(told).toEqual([first]);
});

it.each(HOSTILE)('every way to the editor shows plain text: %j', async text => {
  const range = {} as vscode.Range;
  await Promise.all([
    showError(text),
    showInformation(text),
    withNotification(text, () => Promise.resolve()),
    showDifference(file('a'), file('b'), text),
    askText({
      title: text,
      prompt: text,
      placeHolder: text,
      check: () => ({ text, isError: true }),
    }),
    pickItem([{ label: text, description: text, detail: text }], {
      title: text,
      placeHolder: text,
    }),
  ]);
  const lens = plainCodeLens(range, { title: text, tooltip: text, command: 'x' });
  const row = plainTreeItem({ label: text, description: text, tooltip: [text] }, 0);
  const given = [
    ...shown.map(one => one.text).filter(one => one !== 'vscode.diff'),
    lens.command!.title,
    lens.command!.tooltip!,
    plainQuickFix({ title: text, command: 'x' }).title,
    plainDiagnostic(range, text, 2).message,
    ...[row.label, row.description, row.tooltip].map(String),
  ];
  expect(given).toHaveLength(20);
  expect(given.filter(one => isLive(one) || isUnprintable(one))).toEqual([]);
});
