import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recognize } from '../../../../../src/analysis/formats/formats.ts';
import { folderTree } from '../../../../../src/platform/node/files/folderTree.ts';

const FILES = 2100;
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-remembered-'));
const set = path.join(scratch, 'set');
const cache = path.join(scratch, 'cache');
const write = (name: string, text: string) => {
  fs.mkdirSync(path.dirname(path.join(set, name)), { recursive: true });
  fs.writeFileSync(path.join(set, name), text);
};
const listed = vi.spyOn(fs, 'readdirSync');

for (let index = 0; index < FILES; index++) write(`images/${index}.png`, '');
write('data.yaml', 'train: images\nnames: [a]\n');

beforeEach(() => {
  vi.stubEnv('FOCAL_LENS_CACHE', cache);
  vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});
afterAll(() => fs.rmSync(scratch, { recursive: true }));

async function recognized() {
  const tree = folderTree(set);
  listed.mockClear();
  const { format } = await recognize(tree);
  const isListed = listed.mock.calls.some(([place]) => place === path.join(set, 'images'));
  return { id: format.id, isListed };
}

describe('a large folder', () => {
  it('is recognized once, and again where something in it has changed', async () => {
    expect(await recognized()).toEqual({ id: 'yolo', isListed: true });
    expect(await recognized()).toEqual({ id: 'yolo', isListed: false });
    write('images/a.xml', '<annotation><size/></annotation>');
    expect((await recognized()).id).toBe('voc');
    fs.rmSync(path.join(set, 'images/a.xml'));
    expect((await recognized()).id).toBe('yolo');
    expect((await recognized()).isListed).toBe(false);
  });

  it('is recognized again where a file that was read says something else', async () => {
    await recognized();
    write('data.yaml', 'nothing: of a set\n');
    await expect(recognized()).rejects.toThrow('folder-not-annotations');
    write('data.yaml', 'train: images\nnames: [a]\n');
    expect((await recognized()).id).toBe('yolo');
  });

  it('is recognized anew where what is kept is damaged', async () => {
    await recognized();
    for (const name of fs.readdirSync(cache)) {
      const kept = fs.readFileSync(path.join(cache, name));
      kept[kept.length - 8] = (kept.at(-8) ?? 0) ^ 1;
      fs.writeFileSync(path.join(cache, name), kept);
    }
    expect(await recognized()).toEqual({ id: 'yolo', isListed: true });
  });
});
