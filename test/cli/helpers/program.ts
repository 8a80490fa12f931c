import { build } from 'esbuild';
import { spawn, spawnSync, type SpawnSyncReturns, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { NODE_BUNDLE } from '../../../scripts/lib/bundles.mjs';

export const ROOT = path.resolve(import.meta.dirname, '../../..');
export const SAMPLE = path.join(ROOT, 'samples', 'longtail.coco.json');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The program as it is installed, built from the sources as they are; gone after the tests of the file. */
export function installedProgram() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-installed-'));
  const program = path.join(folder, 'dist', 'cli.cjs');

  beforeAll(async () => {
    await build({
      ...NODE_BUNDLE,
      entryPoints: { cli: 'src/cli/cli.ts', tallyWorker: 'src/worker/tallyWorker.ts' },
      outdir: path.dirname(program),
    });
    fs.copyFileSync(path.join(ROOT, 'package.json'), path.join(folder, 'package.json'));
  }, 60_000);

  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  const start = (args: readonly string[]) =>
    spawn(process.execPath, [program, ...args], { cwd: folder });

  const run = async (args: readonly string[]): Promise<Ended> => {
    const child = start(args);
    const [out, err, [code]] = await Promise.all([
      child.stdout.toArray(),
      child.stderr.toArray(),
      once(child, 'close') as Promise<[number]>,
    ]);
    return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
  };

  /** With the standard streams somewhere else; what goes to a file is not in the outcome. */
  const runWith = (args: readonly string[], stdio: StdioOptions): Ended =>
    ended(spawnSync(process.execPath, [program, ...args], { cwd: folder, stdio }));

  /** A line of bash, which finds the program as `$fl` and the sample as `$sample`. */
  const shell = (line: string): Ended => {
    const env = { ...process.env, fl: `${process.execPath} ${program}`, sample: SAMPLE };
    return ended(spawnSync('bash', ['-c', line], { cwd: folder, env }));
  };

  return { folder, program, start, run, runWith, shell };
}

function ended({ status, stdout, stderr }: SpawnSyncReturns<Buffer | null>): Ended {
  return { code: status, out: stdout?.toString() ?? '', err: stderr?.toString() ?? '' };
}
