import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotationSource } from '../../../src/platform/node/files/annotationSource.ts';
import { folderTree } from '../../../src/platform/node/files/folderTree.ts';
import { isFolder } from '../../../src/analysis/contract/sources/AnnotationSource.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-tree-'));
const tree = folderTree(folder);

beforeAll(() => {
  fs.mkdirSync(path.join(folder, 'labels'));
  fs.writeFileSync(path.join(folder, 'labels', 'a.txt'), '0123456789');
  fs.writeFileSync(path.join(folder, 'B.json'), '{}');
  fs.symlinkSync(path.join(folder, 'labels'), path.join(folder, 'link'));
  fs.symlinkSync(path.join(folder, 'B.json'), path.join(folder, 'linked.json'));
  fs.symlinkSync(path.join(folder, 'gone'), path.join(folder, 'nowhere'));
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

const text = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes);

describe('folderTree', () => {
  it('lists what a folder holds, links by what they lead to', async () => {
    const entries = await tree.list('');
    expect(entries?.map(({ name, kind }) => [name, kind])).toEqual([
      ['B.json', 'file'],
      ['labels', 'folder'],
      ['link', 'folder'],
      ['linked.json', 'file'],
      ['nowhere', 'other'],
    ]);
    expect(await tree.list('gone')).toBeNull();
    expect(await tree.list('B.json')).toBeNull();
  });

  it('reads parts of files', async () => {
    expect(text(await tree.read('labels/a.txt'))).toBe('0123456789');
    expect(text(await tree.read('labels/a.txt', 3, 4))).toBe('3456');
    expect(text(await tree.read('labels/a.txt', 8, 4))).toBe('89');
    expect(text(await tree.read('labels/a.txt', 20))).toBe('');
    expect(await tree.read('labels/b.txt')).toBeNull();
  });

  it('streams files, also outside of it', async () => {
    expect((await tree.open('labels/a.txt'))?.size).toBe(10);
    expect((await folderTree(path.join(folder, 'labels')).open('../B.json'))?.size).toBe(2);
    expect(await tree.open('labels')).toBeNull();
    expect(await tree.open('gone')).toBeNull();
  });
});

describe('annotationSource', () => {
  it('is a folder where one is named', async () => {
    expect(isFolder(await annotationSource(folder))).toBe(true);
  });

  it('knows the folder of a file', async () => {
    const source = await annotationSource(path.join(folder, 'B.json'));
    expect('folder' in source && source.folder?.name).toBe(folder);
  });
});
