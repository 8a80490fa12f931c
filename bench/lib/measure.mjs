import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { environment } from './environment.mjs';

const TIME = '/usr/bin/time';

/**
 * Runs a program to its end, measured from outside as the system counts it.
 *
 * @param {readonly string[]} command program and arguments
 * @returns {{ cpu: number, peak: number, output: string, errors: string } | null} CPU seconds (user and system), MiB; null
 *   where it failed
 */
export function measure(command) {
  const record = path.join(os.tmpdir(), `focal-lens-bench-${process.pid}.time`);
  const { status, stdout, stderr } = spawnSync(TIME, ['-f', '%U %S %M', '-o', record, ...command], {
    encoding: 'utf8',
    env: environment,
    maxBuffer: 1 << 26,
  });
  const [user, system, peak] = fs.readFileSync(record, 'utf8').trim().split('\n').at(-1).split(' ');
  fs.rmSync(record);
  if (status !== 0) return null;
  return {
    cpu: Number(user) + Number(system),
    peak: Number(peak) / 1024,
    output: stdout,
    errors: stderr,
  };
}

/** @throws Error with what to install */
export function requireTime() {
  if (!fs.existsSync(TIME)) throw new Error(`needs ${TIME} (apt-get install time)`);
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
