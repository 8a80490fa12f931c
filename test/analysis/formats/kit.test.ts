import { describe, expect, it } from 'vitest';
import { walkTree } from '../../../src/analysis/formats/kit/walkTree.ts';
import { memoryTree } from '../../helpers/annotations/memoryTree.ts';
import { rejection } from '../../helpers/rejection.ts';

describe('walkTree', () => {
  const tree = memoryTree({
    'b.txt': '1',
    'a/2.txt': '22',
    'a/1.txt': '1',
    '.hidden/x.txt': '',
    '__MACOSX/b.txt': '',
    'a/deep/er/3.txt': '',
  });
  const pathsOf = async (options = {}) => {
    const { files, isCut } = await walkTree(tree, options);
    return { paths: files.map(({ path }) => path), isCut };
  };

  it('lists files folder by folder, but nothing hidden', async () => {
    expect(await pathsOf()).toEqual({
      paths: ['b.txt', 'a/1.txt', 'a/2.txt', 'a/deep/er/3.txt'],
      isCut: false,
    });
  });

  it('begins where it is told', async () => {
    expect(await pathsOf({ from: 'a/deep' })).toEqual({ paths: ['a/deep/er/3.txt'], isCut: false });
  });

  it('goes no deeper than it may, and says so', async () => {
    expect(await pathsOf({ depth: 1 })).toEqual({
      paths: ['b.txt', 'a/1.txt', 'a/2.txt'],
      isCut: true,
    });
  });

  it('looks at no more entries than it may, and says so', async () => {
    expect(await pathsOf({ most: 5 })).toMatchObject({ isCut: true });
  });

  it('ends when it is cancelled', async () => {
    expect(await rejection(walkTree(tree, { signal: AbortSignal.abort() }))).toEqual({
      code: 'cancelled',
    });
  });
});
