import assert from 'node:assert';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { asFailure, type FailureCode } from '../../src/analysis/contract/failures/Failure.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { findCandidates } from '../../src/extension/apply/findCandidates.ts';
import { annotationsNear } from '../../src/extension/configs/annotationsNear.ts';
import { ConfigRecommendations } from '../../src/extension/configs/ConfigRecommendations.ts';
import { factsOf, factsWithBases } from '../../src/extension/configs/factsOf.ts';
import { SharedBases } from '../../src/extension/configs/SharedBases.ts';
import { configWorkerEnd } from '../../src/extension/configs/sharedConfigWorker.ts';

/** As much of a report as is looked at here. */
const REPORT = { recommendation: { alpha: 0.4, gamma: 1.5 } } as Report;
const RETINANET = `MODEL:
  META_ARCHITECTURE: RetinaNet
  RETINANET: {FOCAL_LOSS_ALPHA: 0.25, FOCAL_LOSS_GAMMA: 2.0}
SOLVER: {IMS_PER_BATCH: 8, MAX_ITER: 5000}
`;
const watching = { progress: () => undefined, signal: new AbortController().signal };

suite('what a config says, in the editor', () => {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const folder = path.join(root, 'pairs');
  const write = (name: string, text: string) => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
    return vscode.Uri.file(file);
  };
  teardown(() => fs.rmSync(folder, { recursive: true, force: true }));
  suiteTeardown(() => configWorkerEnd.dispose());

  test('is analyzed once for a dataset, a detector and a training, whatever α and γ it has', async () => {
    let runs = 0;
    const pairs = new ConfigRecommendations(async (): Promise<Report> => {
      runs++;
      return REPORT;
    });
    const dataset = write('train.json', '{}');
    const recommend = async (text: string) => {
      const facts = await factsOf(write('a.yaml', text));
      await pairs.recommend(dataset, facts, watching);
      return [runs, (await pairs.known(dataset, facts)) !== null];
    };
    const facts = await factsOf(write('a.yaml', RETINANET));
    assert.strictEqual(await pairs.known(dataset, facts), null);
    assert.deepStrictEqual(await recommend(RETINANET), [1, true]);
    assert.deepStrictEqual(await recommend(RETINANET.replace('0.25', '0.4')), [1, true]);
    assert.deepStrictEqual(await recommend(`# ours\n${RETINANET}`), [1, true]);
    assert.deepStrictEqual(await recommend(RETINANET.replace('5000', '9000')), [2, true]);
    assert.deepStrictEqual(await recommend(`${RETINANET}INPUT: {MAX_SIZE_TRAIN: 900}\n`), [
      3,
      true,
    ]);
    assert.deepStrictEqual(await recommend(RETINANET), [3, true]);
    write('train.json', '{"more": 1}');
    assert.strictEqual(await pairs.known(dataset, facts), null);
    assert.deepStrictEqual(await recommend(RETINANET), [4, true]);
    pairs.dispose();
  });

  test('names its annotation file, which is looked for in the workspace and above the config', async () => {
    const named = async (annotations: string) => {
      const text = `train_dataloader = dict(dataset=dict(ann_file='${annotations}'))\n`;
      const config = write('sub/configs/a.py', text);
      return (await annotationsNear(config, await factsOf(config)))?.fsPath ?? null;
    };
    const near = write('sub/data/near.json', '{}').fsPath;
    assert.strictEqual(await named('data/near.json'), near);
    assert.strictEqual(await named('pairs/sub/data/near.json'), near);
    assert.strictEqual(await named(near), near);
    assert.strictEqual(await named('data/none.json'), null);
    assert.strictEqual(await named('data/near.txt'), null);
  });

  test('is read with a file outside of the workspace once the user allows it', async () => {
    const outside = path.join(root, '..', `outside-pair-${process.pid}.yaml`);
    fs.writeFileSync(outside, RETINANET);
    const config = write('far.yaml', `_BASE_: ../../${path.basename(outside)}\n`);
    const { showInformationMessage } = vscode.window;
    const asked: string[] = [];
    const answering = (answer: string | undefined) => (message: string) => {
      asked.push(message);
      return Promise.resolve(answer);
    };
    const codeOf = async () => {
      const { detector } = await factsWithBases(config);
      return 'failure' in detector ? detector.failure.code : 'read';
    };
    try {
      Object.assign(vscode.window, { showInformationMessage: answering(undefined) });
      assert.strictEqual(await codeOf(), 'config-no-detector' satisfies FailureCode);
      Object.assign(vscode.window, { showInformationMessage: answering('Read It') });
      assert.strictEqual(await codeOf(), 'read');
      assert.strictEqual(await codeOf(), 'read');
      assert.strictEqual(asked.length, 2);
      assert.ok(asked.every(text => text.includes('outside of the workspace')));
    } finally {
      Object.assign(vscode.window, { showInformationMessage });
      fs.rmSync(outside);
    }
  });

  test('of 5 MB is not read', async () => {
    const config = write('large.yaml', `${RETINANET}${'# padding\n'.repeat(500_000)}`);
    const failure = await factsOf(config).then(() => null, asFailure);
    assert.strictEqual(failure?.code, 'file-too-large');
  });

  test('is shared where another config builds on it, as long as one does', async () => {
    const bases = new SharedBases();
    const base = write('base.yaml', RETINANET);
    const config = write('on.yaml', '_BASE_: base.yaml\n');
    const alone = write('alone.yaml', RETINANET);
    assert.deepStrictEqual([await bases.isBase(base), await bases.isBase(alone)], [true, false]);
    assert.strictEqual(await bases.isBase(config), false);
    const offered = (await findCandidates()).map(({ file, sharedBy }) => [
      path.basename(file.path),
      sharedBy,
    ]);
    assert.deepStrictEqual(offered, [
      ['alone.yaml', 0],
      ['base.yaml', 1],
      ['on.yaml', 0],
    ]);
    fs.rmSync(config.fsPath);
    for (let i = 0; i < 100 && (await bases.isBase(base)); i++)
      await new Promise(resolve => {
        setTimeout(resolve, 100);
      });
    assert.strictEqual(await bases.isBase(base), false);
    bases.dispose();
  });
});
