import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..', '..');
const program = path.join(root, 'dist', 'cli.cjs');
const preload = path.join(import.meta.dirname, 'peak.cjs');

/**
 * Analyzes a file with the command line, in a process of its own.
 *
 * @param {string} target
 * @param {{ scratch: string, seconds: number }} bounds a folder for the process, and when it is ended
 * @returns {{ code: number | null, said: string, peak: number, seconds: number }} exit code (null where it was ended), what it
 *   said, MiB, CPU seconds
 */
export function runBounded(target, { scratch, seconds }) {
  const peakFile = path.join(scratch, 'peak');
  fs.rmSync(peakFile, { force: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', preload, program, 'analyze', target, '--no-simulation', '--threads', '1'],
    {
      encoding: 'utf8',
      timeout: 1000 * seconds,
      killSignal: 'SIGKILL',
      maxBuffer: 1 << 28,
      env: { ...process.env, FOCAL_LENS_PEAK_FILE: peakFile, FOCAL_LENS_CACHE: '', LANG: 'C' },
    },
  );
  return {
    code: status,
    said: `${stderr}\n${stdout}`,
    ...(fs.existsSync(peakFile)
      ? JSON.parse(fs.readFileSync(peakFile, 'utf8'))
      : { peak: Number.NaN, seconds: Number.NaN }),
  };
}
