import { beforeEach, describe, expect, it } from 'vitest';
import type * as vscode from 'vscode';
import { chooseSplit } from '../../src/extension/targets/chooseSplit.ts';
import { forget, shown, Uri } from './fakeVscode.ts';

const file = (path: string) => new Uri(path) as unknown as vscode.Uri;

describe('the split to analyze', () => {
  beforeEach(forget);

  it('is asked for where a set has several', async () => {
    const chosen = await chooseSplit(file('/data/data.yaml'), () =>
      Promise.resolve(['train', 'val']),
    );
    expect(chosen).toBeUndefined();
    expect(shown.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['train', 'val', 'All splits side by side']),
    );
  });

  it('is not asked for where there is one, or none can be found', async () => {
    expect(await chooseSplit(file('/data'), () => Promise.resolve(['train']))).toEqual({});
    expect(await chooseSplit(file('/data'), () => Promise.reject(new Error('away')))).toEqual({});
    expect(shown.filter(({ api }) => api === 'showQuickPick')).toEqual([]);
  });

  it('is not looked for in JSON, which has one', async () => {
    const refuse = () => expect.unreachable('JSON was opened');
    expect(await chooseSplit(file('/data/a.json.gz'), refuse)).toEqual({});
  });
});
