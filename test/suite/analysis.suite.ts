import assert from 'node:assert';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { asFailure } from '../../src/analysis/contract/failures/Failure.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { idOf } from '../../src/extension/analysis/Analysis.ts';
import type { Analysis } from '../../src/extension/analysis/Analysis.ts';
import { AnalysisStore } from '../../src/extension/analysis/AnalysisStore.ts';
import { stampOf } from '../../src/extension/analysis/fileStamp.ts';
import { requestFor } from '../../src/extension/configs/requestFor.ts';
import { runInWorker, scoreInWorker } from '../../src/extension/analysis/runInWorker.ts';
import { Session } from '../../src/extension/analysis/Session.ts';
import { FileChangeWatcher } from '../../src/extension/analysis/FileChangeWatcher.ts';
import { requireCounted } from '../../src/tasks/requireCounted.ts';
import { TemporaryFolder } from './temporaryFolder.ts';

// The bundles of the suite lie in out/suite.
const ROOT = path.join(__dirname, '..', '..');
const WORKER = path.join(ROOT, 'dist', 'worker.cjs');
const SAMPLE = vscode.Uri.file(path.join(ROOT, 'samples', 'longtail.coco.json'));

/** A memento that forgets with the test. */
function memory(): vscode.Memento {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: <T>(key: string, fallback?: T) => (values.get(key) ?? fallback) as T,
    update: async (key, value) => void values.set(key, value),
  };
}

const newStore = (memento = memory(), version = '1') => new AnalysisStore(memento, version);

const newSession = (store = newStore()) =>
  new Session(
    async (target, watching) =>
      requireCounted(await runInWorker(WORKER, await requestFor(target), watching)),
    store,
  );

const target = (file: vscode.Uri, detector: string | null = null) => ({ file, detector });

suite('an analysis', () => {
  let folder: TemporaryFolder;
  setup(() => {
    folder = new TemporaryFolder();
  });
  teardown(() => folder.dispose());

  test('tells its progress and ends with a report', async () => {
    const session = newSession();
    const kinds = new Set<string>();
    session.onDidChange(state => kinds.add(state.kind));
    const outcome = await session.analyze(target(SAMPLE));
    assert.strictEqual(outcome.kind, 'done');
    assert.deepStrictEqual([...kinds], ['busy', 'ready']);
  });

  test('is there again after a reload, but not for another version', async () => {
    const memento = memory();
    await newSession(newStore(memento)).analyze(target(SAMPLE));
    assert.strictEqual(newSession(newStore(memento)).report?.schema, 'focal-lens/report@1');
    assert.strictEqual(newStore(memento, '2').shown, null);
  });

  test('leaves nothing behind when it is cancelled', async () => {
    const session = newSession();
    let reports = 0;
    const ended = session.analyze(target(SAMPLE));
    session.cancel();
    assert.strictEqual(session.state.kind, 'empty');
    assert.strictEqual((await ended).kind, 'cancelled');
    session.onDidChange(() => reports++);
    await sleep(300);
    assert.strictEqual(reports, 0);
    assert.strictEqual(session.target, null);
  });

  test('ends its thread when it is cancelled in the middle', async () => {
    const abort = new AbortController();
    const ended = runInWorker(WORKER, await requestFor(target(SAMPLE)), {
      signal: abort.signal,
      progress: () => abort.abort(),
    });
    const thrown: unknown = await ended.then(
      () => null,
      (error: unknown) => error,
    );
    assert.strictEqual(asFailure(thrown).code, 'cancelled');
  });

  test("scores a model's detections on the images of a file", async () => {
    const truth = folder.write(
      'truth.json',
      JSON.stringify({
        images: [{ id: 1, width: 100, height: 100 }],
        categories: [{ id: 1, name: 'a' }],
        annotations: [{ id: 1, image_id: 1, category_id: 1, bbox: [10, 10, 30, 30] }],
      }),
    );
    const results = folder.write(
      'results.json',
      JSON.stringify([{ image_id: 1, category_id: 1, bbox: [10, 10, 30, 30], score: 0.5 }]),
    );
    const request = { results: { path: results.fsPath }, truth: { path: truth.fsPath } };
    assert.deepStrictEqual(await scoreInWorker(WORKER, request), { AP: 1, AP50: 1, AP75: 1 });
  });

  test('gives way to a newer one', async () => {
    const session = newSession();
    const first = session.analyze(target(SAMPLE));
    const second = session.analyze(target(SAMPLE));
    assert.strictEqual((await first).kind, 'cancelled');
    assert.strictEqual((await second).kind, 'done');
  });

  test('explains a file that is not JSON', async () => {
    const session = newSession();
    const outcome = await session.analyze(target(folder.write('broken.json', '{"images": [}')));
    assert.ok(outcome.kind === 'failed');
    assert.strictEqual(outcome.failure.code, 'json-broken');
    assert.strictEqual(session.state.kind, 'failed');
  });

  test('says that a missing file does not exist, on disk and through the editor', async () => {
    const session = newSession();
    for (const file of ['file:///nowhere/a.json', 'vscode-userdata:/nowhere/a.json']) {
      const outcome = await session.analyze(target(vscode.Uri.parse(file)));
      assert.ok(outcome.kind === 'failed');
      assert.strictEqual(outcome.failure.code, 'not-found', file);
    }
  });
});

suite('the analyses of a workspace', () => {
  const report = {
    source: { file: 'a.json', format: 'coco', bytes: 1 },
    detector: { name: 'a' },
    dataset: { problems: [] },
  } as unknown as Report;
  const analysis = (name: string, detector = 'a'): Analysis => ({
    file: vscode.Uri.file(`/data/${name}`),
    report: { ...report, detector: { ...report.detector, name: detector } },
    detector: null,
    stamp: { mtime: 1, size: 2 },
    stale: false,
  });

  test('keeps one of a file and a detector, the last used first', async () => {
    const store = newStore();
    await store.show(analysis('a.json'));
    await store.show(analysis('b.json'));
    await store.show(analysis('a.json', 'other'));
    await store.show(analysis('a.json'));
    assert.deepStrictEqual(
      store.all.map(idOf),
      [analysis('a.json'), analysis('a.json', 'other'), analysis('b.json')].map(idOf),
    );
  });

  test('come back after a reload in the same order, without what was removed', async () => {
    const memento = memory();
    const store = newStore(memento);
    for (const name of ['a.json', 'b.json', 'c.json']) await store.show(analysis(name));
    await store.remove(idOf(analysis('b.json')));
    store.markStale(idOf(analysis('a.json')), true);
    const again = newStore(memento);
    assert.deepStrictEqual(again.all.map(idOf), [analysis('c.json'), analysis('a.json')].map(idOf));
    assert.strictEqual(again.shown?.file.path, '/data/c.json');
    assert.deepStrictEqual(
      again.all.map(({ stale }) => stale),
      [false, false],
    );
  });

  test('give way to newer ones', async () => {
    const store = newStore();
    for (let i = 0; i < 30; i++) await store.show(analysis(`${i}.json`));
    assert.strictEqual(store.all.length, 12);
    assert.strictEqual(store.shown?.file.path, '/data/29.json');
  });

  test('are stale once their file has changed, and no longer when it is as before', async () => {
    const folder = new TemporaryFolder();
    const store = newStore();
    const watch = new FileChangeWatcher(store);
    try {
      const file = folder.write('a.json', '{}');
      const stamp = await stampOf(file);
      await store.show({ ...analysis('a.json'), file, stamp });
      await sleep(500);
      assert.strictEqual(store.shown?.stale, false);
      folder.write('a.json', '{"images": []}');
      await until(() => store.shown?.stale === true);
      await store.show({ ...analysis('a.json'), file, stamp: await stampOf(file) });
      await sleep(1000);
      assert.strictEqual(store.shown?.stale, false);
    } finally {
      watch.dispose();
      folder.dispose();
    }
  });
});

async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 20_000; !holds(); await sleep(100))
    assert.ok(Date.now() < end, 'it did not happen in time');
}
