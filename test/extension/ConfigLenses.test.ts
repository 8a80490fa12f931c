import type * as vscode from 'vscode';
import { expect, it } from 'vitest';
import { lossesIn } from '../../src/analysis/configs/findFocalLossSites.ts';
import type { ConfigAdvisor, LossAdvice } from '../../src/extension/configs/hints/ConfigAdvisor.ts';
import { ConfigLenses } from '../../src/extension/configs/hints/ConfigLenses.ts';
import { openAmong } from '../helpers/configs/configFiles.ts';
import { Uri } from './fakeVscode.ts';

const TEXT =
  "a = dict(type='VarifocalLoss', alpha=0.75, gamma=2.0)\nb = dict(type='FocalLoss', alpha=0.25, gamma=2.0)\n";

async function lensesOver(text: string, files: Readonly<Record<string, string>> = {}) {
  const documents = await openAmong({ ...files, 'a.py': text }, 'a.py');
  const { sites, relatives } = lossesIn(documents);
  const advice = sites.map((site): LossAdvice => ({
    kind: 'analyze',
    site,
    dataset: new Uri('train.json') as unknown as vscode.Uri,
    offset: site.alpha!.offset,
  }));
  const advisor = {
    adviceFor: () => Promise.resolve(advice),
    relativesIn: () => Promise.resolve(relatives),
  } as unknown as ConfigAdvisor;
  const document = { uri: new Uri('a.py'), positionAt: (offset: number) => offset };
  const lenses = await new ConfigLenses(advisor).provideCodeLenses(
    document as unknown as vscode.TextDocument,
  );
  return lenses.map(({ range, command }) => ({
    offset: (range as unknown as { start: number }).start,
    command: command?.command,
    title: command?.title,
    tooltip: command?.tooltip,
  }));
}

it('says over a relative of focal loss what it is, and offers nothing to do there', async () => {
  const lenses = await lensesOver(TEXT);
  expect(lenses).toHaveLength(2);
  const other = lenses.find(({ offset }) => offset === TEXT.indexOf('0.75'));
  expect(other?.command).toBe('');
  expect(other?.title).toMatch(
    /takes no recommended pair: varifocal loss, whose α sets the weight of negatives/,
  );
  expect(other?.tooltip).toMatch(/^a .alpha 0\.75, gamma 2\.0.? is varifocal loss/);
  expect(lenses.find(({ offset }) => offset === TEXT.indexOf('0.25'))?.command).toBe(
    'focalLens.analyzeWithConfig',
  );
});

it('leaves a loss of another file to that file', async () => {
  const base = "m = dict(type='VarifocalLoss', alpha=0.75)\n";
  expect(await lensesOver("_base_ = 'b.py'\n", { 'b.py': base })).toEqual([]);
});
