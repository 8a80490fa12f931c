import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeAtomically } from '../../src/cli/writeAtomically.ts';
import { failureOf } from '../helpers/failureOf.ts';
import { temporaryFolder } from './fakeEnvironment.ts';

describe('writeAtomically', () => {
  test('makes a new file', () => {
    const folder = temporaryFolder();
    writeAtomically(path.join(folder, 'a'), 'text');
    expect(fs.readdirSync(folder)).toEqual(['a']);
    expect(fs.readFileSync(path.join(folder, 'a'), 'utf8')).toBe('text');
  });

  test.skipIf(process.platform === 'win32')('writes through a link, which stays one', () => {
    const folder = temporaryFolder();
    const [file, link] = [path.join(folder, 'a'), path.join(folder, 'b')];
    fs.writeFileSync(file, 'old');
    fs.symlinkSync(file, link);
    writeAtomically(link, 'new');
    expect(fs.lstatSync(link).isSymbolicLink()).toBe(true);
    expect(fs.readFileSync(file, 'utf8')).toBe('new');
  });

  test.skipIf(process.platform === 'win32')('writes to a device, which stays one', () => {
    writeAtomically('/dev/null', 'text');
    expect(fs.statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('leaves no temporary file when the target is a folder', () => {
    const folder = temporaryFolder();
    const target = path.join(folder, 'a');
    fs.mkdirSync(path.join(target, 'b'), { recursive: true });
    expect(failureOf(() => writeAtomically(target, 'text'))).toMatchObject({
      code: 'not-writable',
      file: target,
    });
    expect(fs.readdirSync(folder)).toEqual(['a']);
  });

  test('says that the folder does not exist', () => {
    const target = path.join(temporaryFolder(), 'no', 'a');
    expect(failureOf(() => writeAtomically(target, 'text'))).toEqual({
      code: 'not-writable',
      file: target,
      reason: 'its folder does not exist',
    });
  });
});
