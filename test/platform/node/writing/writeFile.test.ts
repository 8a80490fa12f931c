import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { changeFile } from '../../../../src/platform/node/writing/changeFile.ts';
import { writeFile } from '../../../../src/platform/node/writing/writeFile.ts';
import { temporaryFolder } from '../../../cli/helpers/fakeEnvironment.ts';
import { failureOf } from '../../../helpers/failureOf.ts';

const LINKS = process.platform !== 'win32';
const ROOT = process.getuid?.() === 0;
const NOBODY = 65534;

/** A file with some content in a folder of its own. */
function fileWith(content: string, name = 'a') {
  const folder = temporaryFolder();
  const file = path.join(folder, name);
  fs.writeFileSync(file, content);
  return { folder, file };
}

const read = (file: string) => fs.readFileSync(file, 'utf8');

describe('writeFile', () => {
  test('makes a new file, with nothing beside it', () => {
    const folder = temporaryFolder();
    writeFile(path.join(folder, 'a'), 'text');
    expect(fs.readdirSync(folder)).toEqual(['a']);
    expect(read(path.join(folder, 'a'))).toBe('text');
  });

  test.skipIf(!LINKS)('writes through a link, which stays one', () => {
    const { folder, file } = fileWith('old');
    const link = path.join(folder, 'b');
    fs.symlinkSync(file, link);
    writeFile(link, 'new');
    expect(fs.lstatSync(link).isSymbolicLink()).toBe(true);
    expect(read(file)).toBe('new');
  });

  test.skipIf(!LINKS)('makes the file that a link leads to, also over several links', () => {
    const folder = temporaryFolder();
    fs.mkdirSync(path.join(folder, 'reports'));
    const [first, second] = [path.join(folder, 'first'), path.join(folder, 'second')];
    fs.symlinkSync('second', first);
    fs.symlinkSync('reports/new', second);
    writeFile(first, 'text');
    expect(read(path.join(folder, 'reports', 'new'))).toBe('text');
    for (const link of [first, second]) expect(fs.lstatSync(link).isSymbolicLink()).toBe(true);
    expect(fs.readdirSync(path.join(folder, 'reports'))).toEqual(['new']);
  });

  test.skipIf(!LINKS)('says that links lead in a circle', () => {
    const folder = temporaryFolder();
    const [a, b] = [path.join(folder, 'a'), path.join(folder, 'b')];
    fs.symlinkSync('b', a);
    fs.symlinkSync('a', b);
    expect(failureOf(() => writeFile(a, 'text'))).toEqual({
      code: 'not-writable',
      file: a,
      reason: 'link-circle',
    });
  });

  test.skipIf(!LINKS)('keeps the permissions and the other names of a file', () => {
    const { folder, file } = fileWith('old');
    fs.chmodSync(file, 0o604);
    writeFile(file, 'new');
    expect(fs.statSync(file).mode & 0o777).toBe(0o604);
    fs.linkSync(file, path.join(folder, 'b'));
    writeFile(file, 'newer');
    expect(read(path.join(folder, 'b'))).toBe('newer');
    expect(fs.readdirSync(folder)).toEqual(['a', 'b']);
  });

  test.skipIf(!ROOT)('keeps the owner of a file', () => {
    const { file } = fileWith('old');
    fs.chownSync(file, NOBODY, NOBODY);
    writeFile(file, 'new');
    expect(read(file)).toBe('new');
    expect(fs.statSync(file)).toMatchObject({ uid: NOBODY, gid: NOBODY });
  });

  test.skipIf(!LINKS)('writes to a device, which stays one', () => {
    writeFile('/dev/null', 'text');
    expect(fs.statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test.each([1, 240, 255])('writes a file whose name has %i bytes', length => {
    const { folder, file } = fileWith('old', 'n'.repeat(length));
    writeFile(file, 'new');
    changeFile(file, 'newer', Buffer.from('new'));
    expect(read(file)).toBe('newer');
    expect(fs.readdirSync(folder)).toEqual([path.basename(file)]);
  });

  test('leaves nothing behind when the target is a folder', () => {
    const folder = temporaryFolder();
    const target = path.join(folder, 'a');
    fs.mkdirSync(path.join(target, 'b'), { recursive: true });
    const failure = failureOf(() => writeFile(target, 'text'));
    expect(failure).toEqual({ code: 'not-writable', file: target, reason: 'is-folder' });
    expect(fs.readdirSync(folder)).toEqual(['a']);
  });

  test('says that the folder does not exist, or is a file', () => {
    const { file } = fileWith('old');
    const missing = path.join(temporaryFolder(), 'no', 'a');
    for (const [target, reason] of [
      [missing, 'no-folder'],
      [path.join(file, 'b'), 'folder-is-file'],
    ] as const)
      expect(failureOf(() => writeFile(target, 'text'))).toEqual({
        code: 'not-writable',
        file: target,
        reason,
      });
  });

  test('leaves everything as it is where the check at the end fails', () => {
    const { folder, file } = fileWith('old');
    let checks = 0;
    const failure = failureOf(() =>
      writeFile(file, 'new', () => {
        if (++checks === 2) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
      }),
    );
    expect(failure).toEqual({ code: 'not-writable', file, reason: 'disk-full' });
    expect(read(file)).toBe('old');
    expect(fs.readdirSync(folder)).toEqual(['a']);
  });
});

describe('changeFile', () => {
  const LONG = 'x'.repeat(9000);

  test.each([
    ['old', 'new'],
    ['old', 'longer'],
    ['longer', 'old'],
    ['same', 'same'],
    [LONG, `${LONG}y`],
    [`y${LONG}`, LONG],
    ['', 'text'],
    ['text', ''],
  ])('gives the file the new content and nothing else', (old, next) => {
    const { folder, file } = fileWith(old);
    const before = fs.statSync(file);
    changeFile(file, next, Buffer.from(old));
    expect(read(file)).toBe(next);
    expect(fs.statSync(file).ino).toBe(before.ino);
    expect(fs.readdirSync(folder)).toEqual(['a']);
  });

  test.skipIf(!ROOT)('keeps owner, permissions, names and extended attributes', () => {
    const { folder, file } = fileWith('old');
    fs.linkSync(file, path.join(folder, 'b'));
    fs.chownSync(file, NOBODY, NOBODY);
    fs.chmodSync(file, 0o4640);
    const attributes = hasTool('setfattr');
    if (attributes) execFileSync('setfattr', ['-n', 'user.note', '-v', 'mine', file]);
    changeFile(file, 'new', Buffer.from('old'));
    expect(fs.statSync(file)).toMatchObject({ uid: NOBODY, gid: NOBODY, nlink: 2 });
    expect(read(path.join(folder, 'b'))).toBe('new');
    if (attributes)
      expect(execFileSync('getfattr', ['-n', 'user.note', file]).toString()).toContain('mine');
  });

  test('overwrites nothing that somebody else has written', () => {
    const { folder, file } = fileWith('mine');
    const failure = failureOf(() => changeFile(file, 'new', Buffer.from('old')));
    expect(failure).toEqual({ code: 'config-changed', file });
    expect(read(file)).toBe('mine');
    expect(fs.readdirSync(folder)).toEqual(['a']);
  });

  test('says that the file was deleted', () => {
    const file = path.join(temporaryFolder(), 'a');
    expect(failureOf(() => changeFile(file, 'new', Buffer.from('old')))).toEqual({
      code: 'not-writable',
      file,
      reason: 'replaced-meanwhile',
    });
  });
});

function hasTool(name: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`]);
    return true;
  } catch {
    return false;
  }
}
