import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundlesIn } from '../../../scripts/lib/bundles.mjs';
import { PRESETS } from '../../../src/analysis/detectors/presets.ts';
import { installedProgram, ROOT, SAMPLE } from '../helpers/program.ts';

const DETECTORS = 'otherDetectors.cjs';
const SOURCES = 'otherSources.cjs';
const COUNTING = 'counting.cjs';
const TEXT = 'reportText.cjs';

/** Detectors whose counting the first bundle does not hold. */
const OTHERS = PRESETS.filter(
  ({ assigner, boxes }) => assigner.kind !== 'max-iou' || boxes !== 'torchvision',
).map(({ name }) => name);

/** In one bundle, where nothing is called later. */
const whole = installedProgram();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-later-'));
const program = path.join(folder, 'dist', 'cli.cjs');

beforeAll(async () => {
  const bundles = bundlesIn(path.dirname(program)).filter(({ entryPoints }) =>
    Object.keys(entryPoints ?? {}).some(name => /^(?:cli|other|counting|reportText)/.test(name)),
  );
  await Promise.all(bundles.map(options => build({ ...options, sourcemap: false })));
  fs.copyFileSync(path.join(ROOT, 'package.json'), path.join(folder, 'package.json'));
}, 60_000);

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** What an analysis prints, and which bundles it loaded. */
function analyzed(file: string, options: readonly string[], variables: NodeJS.ProcessEnv = {}) {
  const loaded = path.join(folder, 'loaded.txt');
  const teller = path.join(folder, 'teller.cjs');
  fs.writeFileSync(
    teller,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(loaded)}, Object.keys(require.cache).join('\\n')));`,
  );
  const args = ['--require', teller, program, 'analyze', file, '--no-simulation', ...options];
  const env = { ...process.env, ...variables };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  const bundles = fs
    .readFileSync(loaded, 'utf8')
    .split('\n')
    .map(place => path.basename(place));
  return { code: status, out: stdout, err: stderr, bundles };
}

describe('what is called later', { timeout: 60_000 }, () => {
  it('is not loaded for a COCO file and the detector that stands where none is named', async () => {
    const { bundles, ...said } = analyzed(SAMPLE, []);
    expect(bundles).not.toContain(DETECTORS);
    expect(bundles).not.toContain(SOURCES);
    expect(bundles).toEqual(expect.arrayContaining([COUNTING, TEXT]));
    expect(said).toEqual(await whole.run(['analyze', SAMPLE, '--no-simulation']));
  });

  it('is not loaded before a file is read', () => {
    const { code, bundles } = analyzed(SAMPLE, [], { FOCAL_LENS_TIMINGS: 'reading' });
    expect([code, bundles.includes(COUNTING), bundles.includes(TEXT)]).toEqual([0, false, false]);
  });

  it('brings no words of a text where the report is none', () => {
    const { code, bundles } = analyzed(SAMPLE, ['--format', 'json']);
    expect([code, bundles.includes(COUNTING), bundles.includes(TEXT)]).toEqual([0, true, false]);
  });

  it.each(OTHERS)('counts %s as one bundle of all does', async detector => {
    const options = ['--detector', detector, '--no-histogram', '--format', 'json'];
    const { bundles, ...said } = analyzed(SAMPLE, options);
    expect(said).toEqual(await whole.run(['analyze', SAMPLE, '--no-simulation', ...options]));
    expect(said.code).toBe(0);
    expect(bundles).toContain(DETECTORS);
  });

  it('reads a folder of COCO files as one bundle of all does', async () => {
    const set = path.join(folder, 'set');
    fs.mkdirSync(path.join(set, 'annotations'), { recursive: true });
    fs.copyFileSync(SAMPLE, path.join(set, 'annotations', 'instances_train.json'));
    const { bundles, ...said } = analyzed(set, []);
    expect(said).toEqual(await whole.run(['analyze', set, '--no-simulation']));
    expect(said.code).toBe(0);
    expect(bundles).toContain(SOURCES);
  });
});
