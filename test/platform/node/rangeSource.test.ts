import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { rangeSource } from '../../../src/platform/node/files/rangeSource.ts';
import { failureOf } from '../../helpers/failureOf.ts';
import { rejection } from '../../helpers/rejection.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-ranges-'));
const written = (name: string, text: string) => {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return file;
};

afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('ranges of a file', () => {
  it('are read wherever they lie', async () => {
    const source = rangeSource(written('a', '0123456789'));
    expect(source.size).toBe(10);
    const text = async (offset: number, length: number) =>
      Buffer.from(await source.read(offset, length)).toString();
    expect(await text(7, 3)).toBe('789');
    expect(await text(0, 4)).toBe('0123');
    expect(await text(2, 0)).toBe('');
    expect(await text(0, 10)).toBe('0123456789');
    source.close();
  });

  it.each(['0123', '0123456789abc', '9876543210'])('end where it has changed to %s', async text => {
    const file = written('b', '0123456789');
    const source = rangeSource(file);
    fs.utimesSync(file, 1, 1);
    fs.writeFileSync(file, text);
    expect(await rejection(source.read(0, 10))).toEqual({ code: 'changed-while-read', file });
    source.close();
  });

  it('are of a file that is there', () => {
    const file = path.join(folder, 'none');
    expect(failureOf(() => rangeSource(file))).toEqual({ code: 'not-found', file });
    expect(failureOf(() => rangeSource(folder))).toEqual({ code: 'is-directory', file: folder });
  });
});
