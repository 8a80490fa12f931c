import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { NODE_BUNDLE } from '../../scripts/lib/bundles.mjs';
import { loadedLater } from '../../scripts/lib/checks/loadedLater.mjs';
import { readJson } from '../helpers/readJson.ts';
import { temporaryFolder } from './helpers/fakeEnvironment.ts';
import { installedProgram, ROOT, SAMPLE } from './helpers/program.ts';

const { folder: installed, program, start, run } = installedProgram();

/** Presses Ctrl+C as soon as the program listens for it, in the middle of its work. */
const INTERRUPT = `const wait = setInterval(() => {
  if (process.listenerCount('SIGINT') === 0) return;
  clearInterval(wait);
  process.kill(process.pid, 'SIGINT');
}, 5);
wait.unref();`;

describe('the focal-lens program', { timeout: 30_000 }, () => {
  test('starts without TensorFlow.js and without the parsers of configs', async () => {
    const { metafile } = await build({
      ...NODE_BUNDLE,
      metafile: true,
      entryPoints: ['src/cli/cli.ts'],
      write: false,
      plugins: [loadedLater],
      outdir: installed,
    });
    const packages = Object.keys(metafile.inputs).flatMap(
      file => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [],
    );
    expect([...new Set(packages)].toSorted()).toEqual(['get-east-asian-width']);
  });

  test('prints its version', async () => {
    const { version } = readJson<{ version: string }>(path.join(ROOT, 'package.json'));
    expect(await run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test('analyzes the sample: one JSON document on standard output, nothing else anywhere', async () => {
    const { code, out, err } = await run([
      'analyze',
      SAMPLE,
      '--no-simulation',
      '--format',
      'json',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      schema: 'focal-lens/report@1',
      dataset: { images: 200, annotations: 3611, crowd: 8 },
    });
  });

  test('tells what is wrong with a missing file in two lines', async () => {
    const { code, out, err } = await run(['analyze', path.join(installed, 'missing.json')]);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(/^focal-lens: .*missing\.json does not exist\.\n.+\n$/);
  });

  test('changes a config on disk in two values', async () => {
    const config = path.join(temporaryFolder(), 'retinanet.yaml');
    const before = fs.readFileSync(path.join(ROOT, 'samples', 'retinanet.yaml'), 'utf8');
    fs.writeFileSync(config, before);
    const args = ['apply', '--config', config, '--alpha', '0.3', '--gamma', '1.5', '--write'];
    expect(await run(args)).toMatchObject({ code: 0, err: '' });
    expect(fs.readFileSync(config, 'utf8')).toBe(
      before
        .replace('FOCAL_LOSS_ALPHA: 0.75', 'FOCAL_LOSS_ALPHA: 0.3')
        .replace('FOCAL_LOSS_GAMMA: 2.0', 'FOCAL_LOSS_GAMMA: 1.5'),
    );
  });

  test('ends quietly when its reader goes away', async () => {
    const child = start(['analyze', SAMPLE, '--no-simulation', '--format', 'json']);
    child.stdout.destroy();
    const [err, [code]] = await Promise.all([child.stderr.toArray(), once(child, 'close')]);
    expect({ code: code as number, err: Buffer.concat(err).toString() }).toEqual({
      code: 0,
      err: '',
    });
  });

  test.skipIf(process.platform === 'win32')(
    'ends with 130 on Ctrl+C and leaves no output file',
    async () => {
      const folder = temporaryFolder();
      const interrupt = `data:text/javascript,${encodeURIComponent(INTERRUPT)}`;
      const output = path.join(folder, 'report.txt');
      const args = ['--import', interrupt, program, 'analyze', SAMPLE, '--output', output];
      const child = spawn(process.execPath, args, { cwd: installed });
      const [err, [code]] = await Promise.all([child.stderr.toArray(), once(child, 'close')]);
      expect(code).toBe(130);
      expect(Buffer.concat(err).toString()).toMatch(/^focal-lens: Cancelled\./);
      expect(fs.readdirSync(folder)).toEqual([]);
    },
  );
});
