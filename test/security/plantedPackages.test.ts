import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildInto } from '../../scripts/lib/buildInto.mjs';
import type { BackendChoice } from '../../src/analysis/contract/BackendUsed.ts';
import { runInWorker } from '../../src/extension/analysis/runInWorker.ts';
import { requireCounted } from '../../src/tasks/requireCounted.ts';

const NAME = '@tensorflow/tfjs-node';

// An installation in a home folder, a workspace with a copy of the program in its repository, and data to analyze.
const top = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-planted-')));
const home = path.join(top, 'home');
const installed = path.join(home, 'tools', 'focal-lens');
const repository = path.join(home, 'work', 'repository');
const annotations = path.join(top, 'train.json');
const markers = path.join(top, 'markers');

/** Every folder in which Node looks for a package that a file of the installation or the repository requires. */
const PLACES = {
  'the working folder': path.join(repository, 'node_modules'),
  'the folder of the program': path.join(installed, 'node_modules'),
  'a folder above it': path.join(home, 'tools', 'node_modules'),
  'the home folder': path.join(home, 'node_modules'),
  'a folder of another owner above': path.join(top, 'node_modules'),
  '.node_modules of the home folder': path.join(home, '.node_modules'),
  '.node_libraries of the home folder': path.join(home, '.node_libraries'),
  NODE_PATH: path.join(top, 'packages'),
};

/** What a terminal or an editor started there hands down; NODE_PATH with an absolute and a relative entry. */
const ENVIRONMENT = {
  HOME: home,
  USERPROFILE: home,
  NODE_PATH: [PLACES.NODE_PATH, 'node_modules'].join(path.delimiter),
};

beforeAll(async () => {
  await buildInto(path.join(installed, 'dist'));
  fs.cpSync('package.json', path.join(installed, 'package.json'));
  fs.cpSync(path.join(installed, 'dist'), path.join(repository, 'dist'), { recursive: true });
  // Names under which Node would take './…' and '/…' for files that this package exports.
  fs.writeFileSync(
    path.join(repository, 'package.json'),
    JSON.stringify({ name: '.', version: '1.0.0', exports: { './*': './planted.cjs' } }),
  );
  fs.writeFileSync(path.join(repository, 'planted.cjs'), marking('package.json'));
  fs.writeFileSync(annotations, JSON.stringify(dataset(3)));
  fs.mkdirSync(markers);
  for (const [place, folder] of Object.entries(PLACES)) plant(folder, place);
}, 120_000);

afterEach(() => {
  for (const file of fs.readdirSync(markers)) fs.rmSync(path.join(markers, file));
});
afterAll(() => fs.rmSync(top, { recursive: true, force: true }));

function dataset(images: number) {
  const ids = Array.from({ length: images }, (_, id) => id + 1);
  return {
    images: ids.map(id => ({ id, width: 320, height: 240, file_name: `${id}.jpg` })),
    annotations: ids.map(id => ({ id, image_id: id, category_id: 1, bbox: [20, 20, 90, 80] })),
    categories: [{ id: 1, name: 'buoy' }],
  };
}

/** Code that leaves a file with its name when it is run. Threads have no environment: the path is part of it. */
function marking(place: string): string {
  const file = path.join(markers, place.replaceAll(/\W/g, '-'));
  return `require('node:fs').appendFileSync(${JSON.stringify(file)}, \`\${require('node:worker_threads').isMainThread}\\n\`);`;
}

function plant(folder: string, place: string): string {
  const planted = path.join(folder, NAME);
  fs.mkdirSync(planted, { recursive: true });
  const manifest = { name: NAME, version: '4.22.0', main: 'index.cjs' };
  fs.writeFileSync(path.join(planted, 'package.json'), JSON.stringify(manifest));
  fs.writeFileSync(path.join(planted, 'index.cjs'), marking(place));
  return planted;
}

const executed = () => fs.readdirSync(markers);

function run(parameters: readonly string[], environment: object = ENVIRONMENT) {
  const { status, stdout, stderr } = spawnSync(process.execPath, parameters, {
    cwd: repository,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const cli = (of: string, ...parameters: string[]) =>
  run([path.join(of, 'dist', 'cli.cjs'), ...parameters]);

/** As the editor does it, from a process with this environment. */
async function inWorker(of: string, backend: BackendChoice) {
  const before = { ...process.env };
  Object.assign(process.env, ENVIRONMENT);
  try {
    return await runInWorker(
      path.join(of, 'dist', 'worker.cjs'),
      {
        file: { path: annotations },
        detector: 'retinanet-torchvision',
        simulation: { backend, inputs: { schedule: { kind: 'budget', budget: 0.5 } } },
      },
      { progress: () => {}, signal: new AbortController().signal },
    );
  } finally {
    for (const key of Object.keys(ENVIRONMENT)) delete process.env[key];
    Object.assign(process.env, before);
  }
}

describe.each([
  ['installed', installed],
  ['inside a repository', repository],
])('a package that somebody has planted, with the program %s', (_, of) => {
  it('would be found by Node in every place', () => {
    const probe = path.join(of, 'probe.cjs');
    fs.writeFileSync(probe, `require(${JSON.stringify(NAME)});`);
    const folders = Object.values(PLACES);
    const found = folders.filter(folder => {
      const others = folders.filter(other => other !== folder);
      for (const other of others) fs.renameSync(other, `${other}-hidden`);
      const { status } = run([probe]);
      for (const other of others) fs.renameSync(`${other}-hidden`, other);
      return status === 0;
    });
    fs.rmSync(probe);
    const inTools = (folder: string) => folder.startsWith(path.join(home, 'tools'));
    const expected = folders.filter(folder => of === installed || !inTools(folder));
    expect(found).toEqual(expected);
    expect(executed()).toHaveLength(expected.length);
  });

  it('is never run by the command line', () => {
    for (const command of ['analyze', 'snippet']) {
      const { status, stderr } = cli(of, command, annotations, '--schedule', 'tau=0.5');
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    }
    expect(executed()).toEqual([]);
  });

  it('is never run by the thread of the editor', async () => {
    const report = requireCounted(await inWorker(of, 'auto'));
    expect(report.simulation?.backend).toBe('wasm');
    expect(executed()).toEqual([]);
  });

  it('is run where its folder is named, and says that it brings nothing', async () => {
    const native = plant(path.join(top, 'chosen'), 'chosen');
    const { status, stderr } = cli(of, 'analyze', annotations, '--tensorflow', native);
    expect(status).toBe(3);
    expect(stderr).toContain('it brings no TensorFlow backend');
    expect(executed()).toEqual(['chosen']);
    await expect(inWorker(of, { native })).rejects.toMatchObject({
      failure: { code: 'backend-unavailable', reason: 'package-no-backend' },
    });
    expect(fs.readFileSync(path.join(markers, 'chosen'), 'utf8')).toBe('true\nfalse\n');
  });
});

describe('a thread', () => {
  it('preloads nothing that its parent was told to', () => {
    const many = path.join(top, 'many.json');
    fs.writeFileSync(many, JSON.stringify(dataset(9000)));
    const preload = path.join(top, 'preload.cjs');
    fs.writeFileSync(preload, marking('preload'));
    const program = path.join(installed, 'dist', 'cli.cjs');
    const parameters = ['analyze', many, '--no-histogram', '--threads', '2'];
    const { status } = run(['--require', preload, program, ...parameters]);
    expect(status).toBe(0);
    run([program, ...parameters], { NODE_OPTIONS: `--require ${JSON.stringify(preload)}` });
    expect(fs.readFileSync(path.join(markers, 'preload'), 'utf8')).toBe('true\ntrue\n');
  });
});
