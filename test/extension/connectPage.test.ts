import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type * as vscode from 'vscode';
import type { FromPage } from '../../src/protocol/page.ts';
import { connectPage } from '../../src/extension/pages/connectPage.ts';
import { Log } from '../../src/extension/ui/Log.ts';
import { HOSTILE_MESSAGES, MESSAGES } from '../helpers/pages/pageMessages.ts';
import { commands, env, forget, shown, Uri, workspace } from './fakeVscode.ts';

/** A page that is connected, and what it is sent. */
function openPage() {
  const sent: unknown[] = [];
  let receive: (message: unknown) => unknown = () => undefined;
  const webview = {
    cspSource: 'self',
    asWebviewUri: (uri: Uri) => uri,
    postMessage: (message: unknown) => Promise.resolve(sent.push(message)),
    onDidReceiveMessage: (listener: typeof receive) => {
      receive = listener;
    },
  };
  connectPage(webview as unknown as vscode.Webview, 'report', {
    sources: [
      {
        message: () => ({ type: 'state', state: { kind: 'empty' } }),
        onDidChange: () => ({ dispose: () => undefined }),
      },
    ],
    extension: new Uri('/extension') as unknown as vscode.Uri,
    log: new Log('test'),
  });
  return { sent, receive: (message: unknown) => receive(message) };
}

const settled = () => new Promise(resolve => setTimeout(resolve, 20));
const shownBy = (api: string) => shown.filter(one => one.api === api).map(({ text }) => text);

describe('a page of the extension', () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => void unhandled.push(reason);
  beforeEach(() => {
    forget();
    env.language = 'en';
    unhandled.length = 0;
    process.on('unhandledRejection', note);
  });
  afterEach(() => {
    process.off('unhandledRejection', note);
  });

  it('gets nothing done by a message that is none, which the log keeps', async () => {
    const { receive, sent } = openPage();
    for (const message of HOSTILE_MESSAGES) receive(message);
    await settled();
    expect(sent).toEqual([]);
    expect(new Set(shown.map(({ api }) => api))).toEqual(new Set(['log']));
    expect(shown).toHaveLength(HOSTILE_MESSAGES.length);
    expect(unhandled).toEqual([]);
  });

  it('gets its state once it is ready', () => {
    const { receive, sent } = openPage();
    receive(MESSAGES.ready);
    expect(sent).toEqual([{ type: 'state', state: { kind: 'empty' } }]);
  });

  /** What their commands get beside numbers. */
  const TEXTS_GIVEN: Partial<Record<FromPage['type'], readonly string[]>> = {
    'apply-setting': ['imgsz'],
    'set-training': ['epochs'],
    'analyze-with-config': ['choose'],
    'measure-results': ['file:///data/results.json'],
    'open-record': ['a.jpg'],
  };

  it.each(
    (Object.keys(MESSAGES) as FromPage['type'][]).filter(
      type => !['ready', 'copy', 'save-picture', 'show-examples'].includes(type),
    ),
  )('runs a command of ours for %s', type => {
    openPage().receive(MESSAGES[type]);
    const [command, ...given] = shownBy('executeCommand');
    expect(command).toMatch(/^focalLens\.\w+$/);
    expect(given).toEqual(TEXTS_GIVEN[type] ?? []);
  });

  it('copies', () => {
    openPage().receive(MESSAGES.copy);
    expect(shownBy('clipboard')).toEqual([MESSAGES.copy.text]);
  });

  it.each(['####', 'iVBORw0KGgo', 'iVBORw0KGgo=\n', 'R0lGODlhAQABAAAAACw=', '=iVBORw0KGgo'])(
    'says that it has no picture to save in %j',
    async png => {
      openPage().receive({ ...MESSAGES['save-picture'], png });
      await settled();
      expect(shownBy('showSaveDialog')).toEqual([]);
      await expect
        .poll(() => shownBy('showErrorMessage')[0] ?? '')
        .toMatch(/^focal-lens-by-size\.png could not be written: the page sent no PNG picture/);
      expect(unhandled).toEqual([]);
    },
  );

  it('saves a picture where it is told to', async () => {
    openPage().receive(MESSAGES['save-picture']);
    await settled();
    expect(shownBy('writeFile')).not.toEqual([]);
    expect(shownBy('showErrorMessage')).toEqual([]);
  });

  it('says what the editor could not do', async () => {
    const { executeCommand } = commands;
    const { writeFile } = workspace.fs;
    commands.executeCommand = () => Promise.reject(new Error('no such command'));
    workspace.fs.writeFile = () => Promise.reject(new Error('no space'));
    try {
      const { receive } = openPage();
      receive(MESSAGES.export);
      receive(MESSAGES['save-picture']);
      await settled();
    } finally {
      commands.executeCommand = executeCommand;
      workspace.fs.writeFile = writeFile;
    }
    const errors = () => shownBy('showErrorMessage').toSorted().join('\n');
    await expect.poll(errors).toMatch(/no space[^]*no such command/);
    expect(unhandled).toEqual([]);
  });
});
