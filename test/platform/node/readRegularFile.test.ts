import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { asFailure } from '../../../src/analysis/contract/failures/Failure.ts';
import { fileSource } from '../../../src/platform/node/files/fileSource.ts';
import { openRegularFile } from '../../../src/platform/node/files/openRegularFile.ts';
import { readRegularFile } from '../../../src/platform/node/files/readRegularFile.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-regular-'));
const at = (name: string) => path.join(folder, name);
const onUnix = process.platform !== 'win32';
const server = net.createServer();

beforeAll(async () => {
  fs.writeFileSync(at('plain'), 'ab');
  fs.symlinkSync(at('plain'), at('link'));
  fs.mkdirSync(at('folder'));
  if (!onUnix) return;
  execFileSync('mkfifo', [at('fifo')]);
  fs.symlinkSync(at('fifo'), at('linkToFifo'));
  fs.symlinkSync('/dev/zero', at('zero'));
  fs.symlinkSync(at('loop'), at('loop'));
  await new Promise<void>(resolve => {
    server.listen(at('socket'), resolve);
  });
});
afterAll(() => {
  server.close();
  fs.rmSync(folder, { recursive: true });
});

function failureOf(work: () => unknown) {
  try {
    work();
  } catch (thrown) {
    return asFailure(thrown);
  }
  throw new Error('it was accepted');
}

const SPECIAL = { code: 'unreadable', reason: 'pipe-or-device' };

describe('a file is read', () => {
  it('whole, and through links', () => {
    expect(Buffer.from(readRegularFile(at('plain'))).toString()).toBe('ab');
    expect(Buffer.from(readRegularFile(at('link'))).toString()).toBe('ab');
  });

  it('up to its limit and not beyond', () => {
    fs.writeFileSync(at('large'), new Uint8Array(200_001));
    expect(readRegularFile(at('large'), 200_001)).toHaveLength(200_001);
    expect(failureOf(() => readRegularFile(at('large'), 200_000))).toEqual({
      code: 'file-too-large',
      file: at('large'),
      megabytes: 0.2,
    });
  });

  it('not where it grows meanwhile', () => {
    const read = vi.spyOn(fs, 'fstatSync').mockImplementation(descriptor => {
      fs.appendFileSync(at('plain'), 'c');
      const stats = fs.lstatSync(at('plain'));
      expect(descriptor).toBeGreaterThan(0);
      return Object.assign(stats, { size: stats.size - 1 });
    });
    expect(failureOf(() => readRegularFile(at('plain')))).toMatchObject({
      code: 'changed-while-read',
    });
    read.mockRestore();
  });

  it('where it is there, no folder and no loop of links', () => {
    expect(failureOf(() => readRegularFile(at('none')))).toMatchObject({ code: 'not-found' });
    expect(failureOf(() => readRegularFile(at('folder')))).toMatchObject({ code: 'is-directory' });
  });
});

describe.skipIf(!onUnix)('what is no file is refused at once', () => {
  it.each(['fifo', 'linkToFifo', 'zero', 'socket'])('as %s', name => {
    expect(failureOf(() => readRegularFile(at(name)))).toMatchObject(SPECIAL);
    expect(failureOf(() => openRegularFile(at(name)))).toMatchObject(SPECIAL);
  });

  it.each(['/dev/zero', '/dev/tty', '/dev/null', '/dev/urandom'].filter(fs.existsSync))(
    'as %s',
    device => {
      expect(failureOf(() => readRegularFile(device))).toMatchObject(SPECIAL);
    },
  );

  it.skipIf(!fs.existsSync('/proc/self/maps')).each(['/proc/self/maps', '/proc/cpuinfo'])(
    'as %s, which says that it is empty',
    file => {
      expect(failureOf(() => readRegularFile(file))).toMatchObject(SPECIAL);
    },
  );

  it('although it was a file when it was looked at', () => {
    const look = vi.spyOn(fs, 'statSync').mockImplementation(() => fs.lstatSync(at('plain')));
    // Opening a pipe that nobody writes into would wait for ever.
    expect(failureOf(() => readRegularFile(at('fifo')))).toMatchObject(SPECIAL);
    expect(failureOf(() => readRegularFile(at('zero')))).toMatchObject(SPECIAL);
    look.mockRestore();
  });

  it('also by what streams annotation files, where a pipe takes the place of the file', async () => {
    fs.writeFileSync(at('swapped'), '{}');
    const source = await fileSource(at('swapped'));
    fs.rmSync(at('swapped'));
    execFileSync('mkfifo', [at('swapped')]);
    const reading = source.chunks()[Symbol.asyncIterator]().next();
    expect(await reading.then(() => null, asFailure)).toMatchObject({
      code: 'changed-while-read',
    });
  });
});
