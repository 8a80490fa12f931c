import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asFailure, type Failure } from '../../../../src/analysis/contract/failures/Failure.ts';
import { recoverFile } from '../../../../src/platform/node/writing/recoverFile.ts';
import { changeFile } from '../../../../src/platform/node/writing/changeFile.ts';
import { writeFile } from '../../../../src/platform/node/writing/writeFile.ts';
import { injectFault } from '../../../helpers/faults.cjs';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const FAULTS = path.join(ROOT, 'test', 'helpers', 'faults.cjs');
const OWNED_BY_ANOTHER = process.getuid?.() === 0 ? 65534 : null;

const scratch = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-writing-')));
const entry = path.join(scratch, 'entry.cjs');

beforeAll(async () => {
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['test/helpers/writeEntry.ts'],
    outfile: entry,
    bundle: true,
    platform: 'node',
    format: 'cjs',
  });
});
afterAll(() => fs.rmSync(scratch, { recursive: true }));

type How = 'change' | 'write';
/** What a file holds, and what it is to hold. */
type Pair = readonly [old: string, next: string];

const LONG = Array.from({ length: 900 }, (_, i) => `key${i}: ${i}\n`).join('');
const LONGER: Pair = ['alpha: 0.25\n', 'alpha: 0.4375\ngamma: 1\n'];
/** Of several pages, which the system may write in several steps. */
const SHORTER: Pair = [LONG, LONG.replaceAll('key', 'k')];

/** A file in a folder of its own, owned by somebody else where that can be. */
function fileWith(content: string, names: 1 | 2) {
  const folder = fs.mkdtempSync(path.join(scratch, 'case-'));
  const file = path.join(folder, 'model.yaml');
  fs.writeFileSync(file, content);
  fs.chmodSync(file, 0o640);
  if (OWNED_BY_ANOTHER !== null) fs.chownSync(file, OWNED_BY_ANOTHER, OWNED_BY_ANOTHER);
  if (names === 2) fs.linkSync(file, path.join(folder, 'other.yaml'));
  return { folder, file, before: fs.statSync(file) };
}

/** Writes in a process of its own, which is killed at a call. */
function killed(how: How, file: string, [old, next]: Pair, fault: { at: number; how: string }) {
  const [oldFile, nextFile] = [path.join(scratch, 'old'), path.join(scratch, 'next')];
  fs.writeFileSync(oldFile, old);
  fs.writeFileSync(nextFile, next);
  const variables = { FAULT_FOLDER: path.dirname(file), FAULT_AT: `${fault.at}` };
  return spawnSync(process.execPath, ['--require', FAULTS, entry, how, file, nextFile, oldFile], {
    env: { ...process.env, ...variables, FAULT_HOW: fault.how },
  }).signal;
}

/** Writes in this process, where a call fails. */
function failed(how: How, file: string, [old, next]: Pair, fault: { at: number; how: string }) {
  const { steps, end } = injectFault({ folder: path.dirname(file), ...fault });
  let failure: Failure | null = null;
  try {
    if (how === 'change') changeFile(file, next, Buffer.from(old));
    else writeFile(file, next);
  } catch (thrown) {
    failure = asFailure(thrown);
  } finally {
    end();
  }
  return { steps, failure };
}

/** What has to hold of a file, whatever happened. @returns which content it has */
function expectWhole(
  { folder, file, before }: ReturnType<typeof fileWith>,
  [old, next]: Pair,
  where: string,
): 'old' | 'new' {
  const { uid, gid, mode, nlink } = fs.statSync(file);
  const kept = { uid: before.uid, gid: before.gid, mode: before.mode, nlink: before.nlink };
  expect({ where, uid, gid, mode, nlink }).toEqual({ where, ...kept });
  const names = fs.readdirSync(folder);
  const known = nlink === 2 ? ['model.yaml', 'other.yaml'] : ['model.yaml'];
  expect([where, names]).toEqual([where, known]);
  const contents = names.map(name => fs.readFileSync(path.join(folder, name), 'utf8'));
  expect([where, new Set(contents).size]).toEqual([where, 1]);
  expect([where, contents[0] === old || contents[0] === next]).toEqual([where, true]);
  return contents[0] === old ? 'old' : 'new';
}

/** Every way to kill at a call. */
const kills = (step: string) => (step.startsWith('write') ? ['kill', 'part'] : ['kill']);

const WAYS = [
  ['changed in place, to something longer', 'change', 2, LONGER],
  ['changed in place, to something shorter', 'change', 2, SHORTER],
  ['replaced', 'write', 1, SHORTER],
  ['overwritten, since it has two names', 'write', 2, SHORTER],
] as const;

describe.skipIf(process.platform === 'win32').each(WAYS)('a file %s', (_, how, names, pair) => {
  let steps: readonly string[] = [];
  beforeAll(() => {
    steps = failed(how, fileWith(pair[0], names).file, pair, { at: Infinity, how: 'EIO' }).steps;
  });

  test('is whole after a kill at any step and the next run', () => {
    const outcomes = new Set<string>();
    for (const [at, step] of steps.entries())
      for (const kill of kills(step)) {
        const found = fileWith(pair[0], names);
        expect(killed(how, found.file, pair, { at, how: kill })).toBe('SIGKILL');
        recoverFile(found.file);
        outcomes.add(expectWhole(found, pair, `${kill} at ${step}`));
      }
    expect([...outcomes].toSorted()).toEqual(['new', 'old']);
  });

  test('is whole at once where a call fails', () => {
    for (const [at, step] of steps.entries()) {
      const found = fileWith(pair[0], names);
      const { failure } = failed(how, found.file, pair, { at, how: 'EIO' });
      // What cannot be removed now is removed by the next run.
      if (step === 'unlink journal') recoverFile(found.file);
      const outcome = expectWhole(found, pair, `EIO at ${step}`);
      const reason = 'disk-error';
      const told = { code: 'not-writable', file: found.file, reason };
      expect([step, failure]).toEqual([step, outcome === 'old' ? told : null]);
    }
  });

  test('is whole after the next run where from some call on all fail', () => {
    for (const [at, step] of steps.entries()) {
      const found = fileWith(pair[0], names);
      const { failure } = failed(how, found.file, pair, { at, how: 'ENOSPC!' });
      const whole = pair.includes(fs.readFileSync(found.file, 'utf8'));
      if (!whole) expect([step, failure?.code]).toEqual([step, 'partly-written']);
      recoverFile(found.file);
      expectWhole(found, pair, `ENOSPC from ${step}`);
    }
  });
});

test.skipIf(process.platform === 'win32')(
  'a new file is there whole or not at all after a kill at any step',
  () => {
    const folder = fs.mkdtempSync(path.join(scratch, 'new-'));
    const file = path.join(folder, 'report.txt');
    const { steps } = failed('write', file, ['', LONG], { at: Infinity, how: 'EIO' });
    for (const [at, step] of steps.entries())
      for (const kill of kills(step)) {
        fs.rmSync(file, { force: true });
        expect(killed('write', file, ['', LONG], { at, how: kill })).toBe('SIGKILL');
        recoverFile(file);
        const names = fs.readdirSync(folder);
        expect([step, [[], ['report.txt']]]).toEqual([step, expect.arrayContaining([names])]);
        if (names.length > 0) expect(fs.readFileSync(file, 'utf8')).toBe(LONG);
      }
  },
);
