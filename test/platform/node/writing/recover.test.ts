import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  encodeEntry,
  type JournalEntry,
} from '../../../../src/platform/node/writing/JournalEntry.ts';
import { journalOf } from '../../../../src/platform/node/writing/journalFile.ts';
import { recoverFile } from '../../../../src/platform/node/writing/recoverFile.ts';
import { changeFile } from '../../../../src/platform/node/writing/changeFile.ts';
import { writeFile } from '../../../../src/platform/node/writing/writeFile.ts';
import { temporaryFolder } from '../../../cli/helpers/fakeEnvironment.ts';
import { failureOf } from '../../../helpers/failureOf.ts';

const ROOT = process.getuid?.() === 0;
const OLD = 'alpha: 0.4375\ngamma: 1\n';
const NEXT = 'alpha: 0.25\n';
/** What is there between the two calls that write something shorter. */
const BETWEEN = NEXT + '\n'.repeat(OLD.length - NEXT.length);
const BUSY = 'being-written';

/** The number of a process that has ended. */
const DEAD = spawnSync(process.execPath, ['--version']).pid;

/** A file as a run has left it, with the journal of that run. */
function left(content: string, change: Partial<JournalEntry> = {}) {
  const folder = fs.realpathSync(temporaryFolder());
  const file = path.join(folder, 'model.yaml');
  fs.writeFileSync(file, content);
  const { dev, ino } = fs.statSync(file, { bigint: true });
  const journal = journalOf(file);
  const entry = {
    kind: 'overwrite',
    target: 'model.yaml',
    pid: DEAD,
    host: os.hostname(),
    device: String(dev),
    inode: String(ino),
    old: Buffer.from(OLD),
    next: Buffer.from(NEXT),
    ...change,
  } as JournalEntry;
  fs.writeFileSync(journal, encodeEntry(entry));
  return { folder, file, journal };
}

const read = (file: string) => fs.readFileSync(file, 'utf8');
const age = (file: string, seconds: number) => {
  const time = Date.now() / 1000 - seconds;
  fs.utimesSync(file, time, time);
};

describe('what a run that was killed has left', () => {
  test.each([
    ['nothing changed', OLD, OLD],
    ['everything changed', NEXT, NEXT],
    ['the new text is not cut yet', BETWEEN, OLD],
    ['a part of the new text', `alpha: 0.25${OLD.slice(11)}`, OLD],
    ['pages that never reached the disk', '\0'.repeat(OLD.length), OLD],
  ])('is undone where %s', (_, content, expected) => {
    const { folder, file } = left(content);
    expect(recoverFile(file)).toBe(true);
    expect(read(file)).toBe(expected);
    expect(fs.readdirSync(folder)).toEqual(['model.yaml']);
    expect(recoverFile(file)).toBe(false);
  });

  test('is found by a link to the file, and before it is written', () => {
    const { folder, file } = left(BETWEEN);
    const link = path.join(folder, 'link.yaml');
    if (process.platform !== 'win32') fs.symlinkSync('model.yaml', link);
    changeFile(process.platform === 'win32' ? file : link, 'mine', Buffer.from(OLD));
    expect(read(file)).toBe('mine');
    expect(fs.existsSync(journalOf(file))).toBe(false);
  });

  test('leaves alone what somebody has written since, in place or under the same name', () => {
    for (const [content, replaced] of [
      ['alpha: 0.5\ngamma: 3\n# mine\n', false],
      [BETWEEN.replace('2', '3'), false],
      [BETWEEN, true],
    ] as const) {
      const { folder, file } = left(BETWEEN);
      fs.writeFileSync(path.join(folder, 'new'), content);
      if (replaced) fs.renameSync(path.join(folder, 'new'), file);
      else fs.writeFileSync(file, content);
      recoverFile(file);
      expect(read(file)).toBe(content);
      expect(fs.existsSync(journalOf(file))).toBe(false);
    }
  });

  test('is gone with the file', () => {
    const { folder, file } = left(BETWEEN);
    fs.rmSync(file);
    recoverFile(file);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  test.each([0, 5, 40, -1])('may be a journal of which %i bytes were written', length => {
    const { folder, file, journal } = left(OLD);
    fs.writeFileSync(journal, fs.readFileSync(journal).subarray(0, length));
    recoverFile(file);
    expect(read(file)).toBe(OLD);
    expect(fs.readdirSync(folder)).toEqual(['model.yaml']);
  });
});

describe('a journal', () => {
  test.each([
    ['of another program', 'something else\n'],
    ['of a version to come', 'focal-lens journal 2\n{}\n'],
    ['that speaks of another file', null],
  ])('%s is neither believed nor removed, and named where it is in the way', (_, content) => {
    const { file, journal } = left(BETWEEN, { target: 'other.yaml' });
    if (content !== null) fs.writeFileSync(journal, content);
    const before = read(journal);
    recoverFile(file);
    for (const write of [
      () => changeFile(file, 'mine', Buffer.from(BETWEEN)),
      () => writeFile(file, 'mine'),
    ])
      expect(failureOf(write)).toEqual({
        code: 'not-writable',
        file,
        reason: { kind: 'in-the-way', file: path.basename(journal) },
      });
    expect([read(file), read(journal)]).toEqual([BETWEEN, before]);
  });

  test.skipIf(process.platform === 'win32')('is not followed where it is a link', () => {
    const { folder, file, journal } = left(BETWEEN);
    fs.renameSync(journal, path.join(folder, 'elsewhere'));
    fs.symlinkSync('elsewhere', journal);
    recoverFile(file);
    expect(read(file)).toBe(BETWEEN);
    expect(fs.lstatSync(journal).isSymbolicLink()).toBe(true);
  });

  test.skipIf(!ROOT)('is believed of who owns it or the file alone', () => {
    const { file, journal } = left(BETWEEN);
    fs.chownSync(journal, 12_345, 12_345);
    recoverFile(file);
    expect(read(file)).toBe(BETWEEN);
    fs.chownSync(file, 12_345, 12_345);
    recoverFile(file);
    expect(read(file)).toBe(OLD);
  });

  test('of a run at work is waited for, then told', () => {
    const { file, journal } = left(OLD, { pid: process.ppid });
    const reading = failureOf(() => recoverFile(file));
    expect(reading).toEqual({ code: 'unreadable', file, reason: BUSY });
    const writing = failureOf(() => changeFile(file, 'mine', Buffer.from(OLD)));
    expect(writing).toEqual({ code: 'not-writable', file, reason: BUSY });
    expect([read(file), fs.existsSync(journal)]).toEqual([OLD, true]);
  });

  test.skipIf(process.platform !== 'linux')(
    'of a run that was killed counts as left before its parent has noticed',
    async () => {
      // The shell becomes a program that does not look after the child it has started.
      const parent = spawn('sh', ['-c', 'sleep 1 & echo $!; exec sleep 30']);
      onTestFinished(() => void parent.kill());
      const [line] = (await once(parent.stdout, 'data')) as [Buffer];
      const zombie = Number(line.toString());
      const state = () => fs.readFileSync(`/proc/${zombie}/stat`, 'utf8');
      while (!state().includes(') Z')) await sleep(10);
      const { file, journal } = left(BETWEEN, { pid: zombie });
      recoverFile(file);
      expect([read(file), fs.existsSync(journal)]).toEqual([OLD, false]);
    },
  );

  test('of another machine, or of a number that may be another program by now, counts for a minute', () => {
    for (const change of [{ host: 'elsewhere' }, { pid: process.ppid }]) {
      const { file, journal } = left(BETWEEN, change);
      age(journal, 61);
      recoverFile(file);
      expect([read(file), fs.existsSync(journal)]).toEqual([OLD, false]);
    }
  });
});

test('several runs at once: one changes the file, the others are told', async () => {
  const { file } = left(OLD);
  recoverFile(file);
  const script = path.join(path.dirname(file), 'entry.cjs');
  const { build } = await import('esbuild');
  await build({
    entryPoints: [path.resolve(import.meta.dirname, '../../../helpers/writeEntry.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
  });
  const expected = path.join(path.dirname(file), 'old');
  fs.writeFileSync(expected, OLD);
  const runs = Array.from({ length: 8 }, (_, i) => {
    const next = path.join(path.dirname(file), `next${i}`);
    fs.writeFileSync(next, `alpha: 0.${i}\n`.repeat(2000));
    const child = spawn(process.execPath, [script, 'change', file, next, expected]);
    onTestFinished(() => void child.kill());
    return Promise.all([once(child, 'close') as Promise<[number]>, child.stderr.toArray()]);
  });
  const ended = await Promise.all(runs);
  const won = ended.flatMap(([[code]], i) => (code === 0 ? [i] : []));
  expect(won).toHaveLength(1);
  expect(read(file)).toBe(`alpha: 0.${won[0]}\n`.repeat(2000));
  for (const [[code], err] of ended)
    if (code !== 0)
      expect(Buffer.concat(err as Buffer[]).toString()).toMatch(/config-changed|not-writable/);
  expect(fs.existsSync(journalOf(file))).toBe(false);
});
