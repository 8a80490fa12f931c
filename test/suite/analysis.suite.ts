import assert from 'node:assert';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { asFailure } from '../../src/analysis/contract/Failure.ts';
import { RememberedReport } from '../../src/extension/analysis/RememberedReport.ts';
import { requestFor } from '../../src/extension/analysis/requestFor.ts';
import { runInWorker } from '../../src/extension/analysis/runInWorker.ts';
import { Session } from '../../src/extension/analysis/Session.ts';
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

const newSession = (memento = memory()) =>
  new Session(
    async (file, watching) => runInWorker(WORKER, await requestFor(file), watching),
    new RememberedReport(memento, '1'),
  );

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
    const outcome = await session.analyze(SAMPLE);
    assert.strictEqual(outcome.kind, 'done');
    assert.deepStrictEqual([...kinds], ['busy', 'ready']);
  });

  test('is there again after a reload, but not for another version', async () => {
    const memento = memory();
    await newSession(memento).analyze(SAMPLE);
    assert.strictEqual(newSession(memento).report?.schema, 'focal-lens/report@1');
    assert.strictEqual(new RememberedReport(memento, '2').read(), null);
  });

  test('leaves nothing behind when it is cancelled', async () => {
    const session = newSession();
    let reports = 0;
    const ended = session.analyze(SAMPLE);
    session.cancel();
    assert.strictEqual(session.state.kind, 'empty');
    assert.strictEqual((await ended).kind, 'cancelled');
    session.onDidChange(() => reports++);
    await sleep(300);
    assert.strictEqual(reports, 0);
    assert.strictEqual(session.file, null);
  });

  test('ends its thread when it is cancelled in the middle', async () => {
    const abort = new AbortController();
    const ended = runInWorker(WORKER, await requestFor(SAMPLE), {
      signal: abort.signal,
      progress: () => abort.abort(),
    });
    const thrown: unknown = await ended.then(
      () => null,
      (error: unknown) => error,
    );
    assert.strictEqual(asFailure(thrown).code, 'cancelled');
  });

  test('gives way to a newer one', async () => {
    const session = newSession();
    const first = session.analyze(SAMPLE);
    const second = session.analyze(SAMPLE);
    assert.strictEqual((await first).kind, 'cancelled');
    assert.strictEqual((await second).kind, 'done');
  });

  test('explains a file that is not JSON', async () => {
    const session = newSession();
    const outcome = await session.analyze(folder.write('broken.json', '{"images": [}'));
    assert.ok(outcome.kind === 'failed');
    assert.strictEqual(outcome.failure.code, 'json-broken');
    assert.strictEqual(session.state.kind, 'failed');
  });

  test('says that a missing file does not exist, on disk and through the editor', async () => {
    const session = newSession();
    for (const file of ['file:///nowhere/a.json', 'vscode-userdata:/nowhere/a.json']) {
      const outcome = await session.analyze(vscode.Uri.parse(file));
      assert.ok(outcome.kind === 'failed');
      assert.strictEqual(outcome.failure.code, 'not-found', file);
    }
  });
});
