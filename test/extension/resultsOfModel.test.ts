import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type * as vscode from 'vscode';
import { runsOfFile } from '../../src/extension/runs/askForFile.ts';
import { scoreResults } from '../../src/platform/node/scoreResults.ts';
import { forget, shown, Uri, window } from './fakeVscode.ts';

const BOX = [10, 10, 30, 30];
const TRUTH = {
  images: [{ id: 1, width: 100, height: 100 }],
  categories: [{ id: 1, name: 'a' }],
  annotations: [{ id: 1, image_id: 1, category_id: 1, bbox: BOX }],
};
/** Of two detections the surer one is wrong: the box is found at a precision of one half, at every IoU. */
const RESULTS = [
  { image_id: 1, category_id: 1, bbox: [60, 60, 30, 30], score: 0.9 },
  { image_id: 1, category_id: 1, bbox: BOX, score: 0.8 },
];

let folder: string;
const scored: string[] = [];

const written = (name: string, content: unknown) => {
  const file = path.join(folder, name);
  fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return new Uri(file) as unknown as vscode.Uri;
};

/** As the editor does it, but for the thread of its own. */
const onTruth = (truth: vscode.Uri) => (results: vscode.Uri) => {
  scored.push(path.basename(results.fsPath));
  const files = { results: { path: results.fsPath }, truth: { path: truth.fsPath } };
  return scoreResults(files, { wasmFolder: '' });
};

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-results-'));
  scored.length = 0;
  forget();
});

afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(folder, { recursive: true });
});

it('COCO results are a run of what they reach on the analyzed images; γ and α are asked for', async () => {
  vi.spyOn(window, 'showInputBox')
    .mockResolvedValueOnce('1' as never)
    .mockResolvedValueOnce('0.5' as never);
  const truth = written('train.json', TRUTH);
  const found = await runsOfFile(written('results.json', RESULTS), onTruth(truth));
  expect(found?.source.file).toMatchObject({
    format: 'results',
    records: [{ gamma: 1, alpha: 0.5, scores: { AP: 0.5, AP50: 0.5, AP75: 0.5 } }],
  });
  // once, although the pair was missing at first
  expect(scored).toEqual(['results.json']);
});

it('a closed question adds nothing, and a table is scored by nobody', async () => {
  const truth = written('train.json', TRUTH);
  expect(await runsOfFile(written('results.json', RESULTS), onTruth(truth))).toBeUndefined();
  expect(shown.map(({ text }) => text).join(' ')).toContain('γ of');
  const table = written('runs.csv', 'gamma,alpha,AP\n2,0.25,0.4\n');
  expect((await runsOfFile(table, onTruth(truth)))?.source.file.records).toHaveLength(1);
  expect(scored).toEqual(['results.json']);
});

it('results on other images are refused', async () => {
  const other = written('other.json', { ...TRUTH, images: [{ id: 7, width: 9, height: 9 }] });
  const results = written('results.json', RESULTS);
  await expect(runsOfFile(results, onTruth(other))).rejects.toMatchObject({
    failure: { code: 'not-predictions' },
  });
});
