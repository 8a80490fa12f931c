import { build } from 'esbuild';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadedLater } from '../../scripts/lib/checks/loadedLater.mjs';
import { contradictions } from '../../src/analysis/configs/hints/contradictions.ts';
import { editsFor } from '../../src/analysis/configs/edits/editsFor.ts';
import { configFacts } from '../../src/tasks/configFacts.ts';
import { focalLossSitesIn } from '../../src/analysis/configs/findFocalLossSites.ts';
import { setupFrom } from '../../src/analysis/configs/setupFrom.ts';
import { asFailure } from '../../src/analysis/contract/failures/Failure.ts';
import { type EditorConfigHost, ConfigWorker } from '../../src/extension/configs/ConfigWorker.ts';
import { GRAMMARS, openAmong } from '../helpers/configs/configFiles.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-config-worker-'));
const script = path.join(folder, 'configWorker.cjs');

/** A worker that does something else than answering. */
function scriptThat(name: string, body: string): string {
  const file = path.join(folder, `${name}.cjs`);
  fs.writeFileSync(file, `const { parentPort } = require('node:worker_threads');\n${body}\n`);
  return file;
}

beforeAll(async () => {
  const shared = { bundle: true, platform: 'node', format: 'cjs', outdir: folder } as const;
  const named = { outExtension: { '.js': '.cjs' }, mainFields: ['module', 'main'] };
  await build({
    ...shared,
    ...named,
    entryPoints: ['src/worker/configWorker.ts'],
    plugins: [loadedLater],
    supported: { 'dynamic-import': false },
  });
  await build({ ...shared, ...named, entryPoints: ['src/platform/node/configTools.ts'] });
  fs.cpSync(GRAMMARS, path.join(folder, 'wasm'), { recursive: true });
}, 60_000);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

let worker: ConfigWorker | null = null;
afterEach(() => worker?.dispose());
const newWorker = (...args: ConstructorParameters<typeof ConfigWorker>) =>
  (worker = new ConfigWorker(...args));

type Files = Readonly<Record<string, string>>;

const among = (files: Files): EditorConfigHost => ({
  locate: (from, reference) => path.posix.join(path.posix.dirname(from), reference),
  content: async file => {
    const text = files[file];
    return text === undefined ? null : { text };
  },
});
const losses = (file: string, text: string) =>
  ({ kind: 'losses', file, text, data: { count: 3, highestId: 3, names: [] } }) as const;

const PYTHON = {
  'a.py': "_base_ = 'base.py'\nmodel = dict(bbox_head=dict(num_classes=7))\n",
  'base.py':
    "model = dict(type='RetinaNet', bbox_head=dict(type='RetinaHead', loss_cls=dict(type='FocalLoss', gamma=0.5, alpha=0.25)))\n",
};
const YAML = {
  'sub/a.yaml': '_BASE_: ../base.yaml\n',
  'base.yaml': 'MODEL:\n  META_ARCHITECTURE: RetinaNet\n  RETINANET: {FOCAL_LOSS_GAMMA: 0.5}\n',
};

describe('the worker that reads configs', () => {
  it.each<[string, Files]>([
    ['a.py', PYTHON],
    ['sub/a.yaml', YAML],
    ['a.json', { 'a.json': '{"focal_loss": {"alpha": 0.25, "gamma": 2}}' }],
    ['a.config', { 'a.config': 'weighted_sigmoid_focal { alpha: 0.25 gamma: 2.0 }\n' }],
    ['a.toml', { 'a.toml': '[focal_loss]\nalpha = 0.25\ngamma = 2.0\n' }],
    ['a.ini', { 'a.ini': '[focal_loss]\nalpha = 0.25\ngamma = 2.0\n' }],
  ])('answers for %s what is read here', async (file, files) => {
    const documents = await openAmong(files, file);
    const sites = focalLossSitesIn(documents);
    expect(sites.length).toBeGreaterThan(0);
    const question = losses(file, files[file]!);
    const answer = await newWorker(script).ask(question, among(files));
    expect(answer).toEqual({
      sites,
      relatives: [],
      contradictions: contradictions(documents, sites, question.data),
      left: [],
      none: null,
      bases: Object.keys(files).filter(name => name !== file),
      detector: configFacts(file, documents).detector,
    });
    const withoutData = await worker!.ask({ ...question, data: null }, among(files));
    expect(withoutData.detector).toBeNull();
  });

  it('says why a config has no focal loss whose values could be written', async () => {
    const text =
      "model = dict(bbox_head=dict(loss_cls=dict(type='VarifocalLoss', alpha=0.75, gamma=2.0)))\n";
    const files = { 'vfnet.py': text };
    expect(await newWorker(script).ask(losses('vfnet.py', text), among(files))).toMatchObject({
      sites: [],
      relatives: [{ path: 'model.bbox_head.loss_cls', meaning: 'varifocal', line: 1 }],
      contradictions: [],
      left: [],
      none: { code: 'other-loss', reason: 'varifocal' },
      detector: null,
    });
  });

  it.each<[string, Files]>([
    ['a.py', PYTHON],
    ['sub/a.yaml', YAML],
  ])('describes the detector of %s as it is read here', async (file, files) => {
    const setup = setupFrom(file, await openAmong(files, file));
    const question = { kind: 'facts', file, text: files[file]! } as const;
    const config = newWorker(script);
    const { detector } = await config.ask(question, among(files));
    expect(detector).toEqual({ setup });
    expect((await config.ask(losses(file, files[file]!), among(files))).detector).toEqual({
      setup,
    });
    const bases = await config.ask({ ...question, kind: 'bases' }, among(files));
    expect(bases.toSorted()).toEqual(
      Object.keys(files)
        .filter(name => name !== file)
        .toSorted(),
    );
  });

  it.each<[string, Files]>([
    ['a.py', PYTHON],
    ['sub/a.yaml', YAML],
  ])('proves edits of %s, again and again', async (file, files) => {
    const text = files[file]!;
    const [site] = focalLossSitesIn(await openAmong(files, file));
    const values = { alpha: 0.4, gamma: 1.5 };
    const question = { kind: 'edits', file, text, wanted: [{ path: site!.path, values }] } as const;
    const config = newWorker(script);
    const edits = editsFor(site!, values);
    expect(edits).toHaveLength(1);
    expect(await config.ask(question, among(files))).toEqual(edits);
    expect(await config.ask(question, among(files))).toEqual(edits);
  });

  it('hands out no edits that change something else, or of a loss that is not there', async () => {
    const text = 'model.focal_loss_alpha = train.max_iter = 5000\n';
    const values = { alpha: 0.4, gamma: 1.5 };
    const ask = (site: string) =>
      newWorker(script)
        .ask({ kind: 'edits', file: 'a.py', text, wanted: [{ path: site, values }] }, among({}))
        .then(() => null, asFailure);
    expect(await ask('model')).toMatchObject({ code: 'config-not-editable', path: 'model' });
    expect(await ask('other')).toMatchObject({ code: 'config-changed' });
  });

  it('lists the numbers of a training, and proves the edit of one', async () => {
    const file = 'args.yaml';
    const text = 'model: yolo11n.pt\nimgsz: 640 # of the input\nmax_det: 300\n';
    const config = newWorker(script);
    const settings = await config.ask({ kind: 'settings', file, text }, among({}));
    expect(settings.filter(({ from }) => from === 'file')).toMatchObject([
      { key: 'imgsz', now: 640, line: 2 },
      { key: 'max_det', now: 300, line: 3 },
    ]);
    const change = { key: 'imgsz', value: 1280 };
    const question = { kind: 'setting', file, text, change } as const;
    const { edits } = await config.ask(question, among({}));
    expect(edits).toEqual([
      { offset: text.indexOf('640'), length: 3, content: '1280', replaced: '640' },
    ]);
    const unknown = { ...question, change: { key: 'image_size', value: 1280 } };
    expect(await config.ask(unknown, among({})).then(() => null, asFailure)).toMatchObject({
      code: 'setting-unknown',
    });
  });

  it('reads a detector that chooses by its predictions, with what its config says', async () => {
    const text = 'task: detect\nmodel: yolo11n.pt\nimgsz: 800\n';
    const question = { kind: 'facts', file: 'args.yaml', text } as const;
    const { detector, dynamic } = await newWorker(script).ask(question, among({}));
    expect(detector).toMatchObject({ failure: { code: 'detector-dynamic' } });
    expect(dynamic).toMatchObject({
      name: 'yolo11',
      from: 'config',
      config: { read: [{ key: 'imgsz', value: 800 }] },
    });
    const counted = { ...question, file: 'a.py', text: PYTHON['a.py'] };
    expect(await newWorker(script).ask(counted, among(PYTHON))).toMatchObject({ dynamic: null });
  });

  it('reads a base from the disk, and no pipe', async () => {
    const base = path.join(folder, 'base.yaml');
    fs.writeFileSync(base, YAML['base.yaml']);
    const onDisk = (file: string) => ({
      ...among({}),
      content: async () => ({ path: file }),
    });
    const config = newWorker(script);
    const question = losses('a.yaml', '_BASE_: base.yaml\n');
    const { sites } = await config.ask(question, onDisk(base));
    expect(sites[0]?.inherited?.gamma).toMatchObject({ value: 0.5, file: 'base.yaml' });
    const device = await config.ask(question, onDisk('/dev/zero')).then(() => null, asFailure);
    expect(device).toMatchObject({
      code: process.platform === 'win32' ? expect.anything() : 'unreadable',
    });
  });

  it('hands failures on, its own and those of the editor', async () => {
    const config = newWorker(script);
    const broken = config.ask(losses('a.yaml', 'focal: [\n'), among({}));
    expect(await broken.then(() => null, asFailure)).toMatchObject({ code: 'config-broken' });
    const refusing = {
      ...among({}),
      content: async () => {
        throw Object.assign(new Error('too large'), {
          name: 'FailureError',
          failure: { code: 'file-too-large', file: 'b.yaml', megabytes: 4 },
        });
      },
    };
    const refused = config.ask(losses('a.yaml', '_BASE_: b.yaml\n'), refusing);
    expect(await refused.then(() => null, asFailure)).toMatchObject({ code: 'file-too-large' });
    const described = await config.ask(
      { kind: 'facts', file: 'a.yaml', text: 'a: 1\n' },
      among({}),
    );
    expect(described.detector).toMatchObject({ failure: { code: 'config-no-detector' } });
  });

  it('answers many questions, each its own', async () => {
    const config = newWorker(script);
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        config.ask(
          losses(
            `${i}.yaml`,
            `_BASE_: base.yaml\nMODEL: {RETINANET: {FOCAL_LOSS_ALPHA: 0.${i + 10}}}\n`,
          ),
          among({ ...YAML }),
        ),
      ),
    );
    expect(answers.map(({ sites }) => [sites[0]?.file, sites[0]?.alpha?.text])).toEqual(
      Array.from({ length: 40 }, (_, i) => [`${i}.yaml`, `0.${i + 10}`]),
    );
  });

  it('leaves the thread that asks to others while it works', async () => {
    const lines = Array.from({ length: 8000 }, (_, i) => `f${i}: {focal_alpha: 0.25, a: [1, 2]}\n`);
    let turns = 0;
    const ticking = setInterval(() => turns++, 1);
    const { sites } = await newWorker(script).ask(losses('a.yaml', lines.join('')), among({}));
    clearInterval(ticking);
    // Nobody looks through more in an editor.
    expect(sites).toHaveLength(1000);
    // Read here, it takes one turn, however long.
    expect(turns).toBeGreaterThan(10);
  });
});

describe('a config that is too complex', () => {
  it('ends the thread, is told so, and keeps no other from being read', async () => {
    // Spins at the first question; the next thread answers.
    const flag = path.join(folder, 'spun');
    const spinning = scriptThat(
      'spinning',
      `const fs = require('node:fs');
parentPort.on('message', () => {
  if (!fs.existsSync(${JSON.stringify(flag)})) { fs.writeFileSync(${JSON.stringify(flag)}, ''); for (;;); }
  parentPort.postMessage({ type: 'done', answer: { sites: [], contradictions: [], left: [] } });
});`,
    );
    // Long enough for the second thread to start on a busy machine.
    const config = newWorker(spinning, { answerMilliseconds: 2000 });
    const first = config.ask(losses('first.py', ''), among({})).then(() => null, asFailure);
    const second = config.ask(losses('second.py', ''), among({}));
    expect(await first).toEqual({ code: 'config-too-complex', file: 'first.py', seconds: 2 });
    expect(await second).toEqual({ sites: [], contradictions: [], left: [] });
  });

  it('may need too much memory, too', async () => {
    const hungry = scriptThat(
      'hungry',
      "parentPort.on('message', () => { const all = []; for (;;) all.push(new Array(1e6).fill({})); });",
    );
    const config = newWorker(hungry, { answerMilliseconds: 50_000, megabytes: 32 });
    const failure = await config.ask(losses('a.py', ''), among({})).then(() => null, asFailure);
    expect(failure).toMatchObject({ code: 'config-too-complex', file: 'a.py' });
  });

  it('is not one whose base comes slowly', async () => {
    const config = newWorker(script, { answerMilliseconds: 5000 });
    await config.ask(losses('warm.yaml', 'focal: 1\n'), among({}));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const slow = {
        ...among(YAML),
        content: async (file: string) => {
          vi.advanceTimersByTime(60_000);
          return among(YAML).content(file);
        },
      };
      const { sites } = await config.ask(losses('sub/a.yaml', YAML['sub/a.yaml']), slow);
      expect(sites).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a question', () => {
  const silent = () => scriptThat('silent', "parentPort.on('message', () => {});");

  it('that is taken back is cancelled, waiting or not', async () => {
    const config = newWorker(silent());
    const [running, waiting] = [new AbortController(), new AbortController()];
    const asked = [running, waiting].map(({ signal }) =>
      config.ask(losses('a.py', ''), among({}), signal).then(() => null, asFailure),
    );
    waiting.abort();
    running.abort();
    expect(await Promise.all(asked)).toEqual([{ code: 'cancelled' }, { code: 'cancelled' }]);
    const late = config.ask(losses('a.py', ''), among({}), running.signal);
    expect(await late.then(() => null, asFailure)).toEqual({ code: 'cancelled' });
  });

  it('that was taken back is not worked on', async () => {
    const counting = scriptThat(
      'counting',
      `let count = 0;
parentPort.on('message', () => parentPort.postMessage({ type: 'done', answer: ++count }));`,
    );
    const config = newWorker(counting);
    const abort = new AbortController();
    const first = config.ask(losses('a.py', ''), among({}));
    const dropped = config.ask(losses('b.py', ''), among({}), abort.signal).catch(asFailure);
    const last = config.ask(losses('c.py', ''), among({}));
    abort.abort();
    await dropped;
    expect([await first, await last]).toEqual([1, 2]);
  });

  it('ends with the worker', async () => {
    const config = newWorker(silent());
    const asked = ['a.py', 'b.py'].map(file =>
      config.ask(losses(file, ''), among({})).then(() => null, asFailure),
    );
    config.dispose();
    expect(await Promise.all(asked)).toEqual([{ code: 'cancelled' }, { code: 'cancelled' }]);
  });

  it('fails where the worker cannot start, or ends of itself', async () => {
    const missing = newWorker(path.join(folder, 'missing.cjs'));
    const failure = missing.ask(losses('a.py', ''), among({})).then(() => null, asFailure);
    expect(await failure).toMatchObject({ code: 'internal' });
    const leaving = newWorker(
      scriptThat('leaving', "parentPort.on('message', () => process.exit(0));"),
    );
    const left = leaving.ask(losses('a.py', ''), among({})).then(() => null, asFailure);
    expect(await left).toMatchObject({ code: 'internal', message: 'the worker ended early' });
  });

  it('starts the thread again after it was idle', async () => {
    const pid = scriptThat(
      'thread',
      `const { threadId } = require('node:worker_threads');
parentPort.on('message', () => parentPort.postMessage({ type: 'done', answer: threadId }));`,
    );
    const config = newWorker(pid, { idleMilliseconds: 20 });
    const ask = () => config.ask(losses('a.py', ''), among({}));
    const first = await ask();
    await vi.waitFor(async () => expect(await later(ask)).not.toBe(first), { interval: 60 });
  });
});

/** After a while without a question. */
async function later<T>(ask: () => Promise<T>): Promise<T> {
  await new Promise(resolve => {
    setTimeout(resolve, 50);
  });
  return ask();
}
