import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { FolderLists } from '../../../src/platform/node/files/FolderLists.ts';
import { packList, unpackList } from '../../../src/platform/node/files/keptList.ts';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-lists-'));
const folder = path.join(scratch, 'folder');
/** A folder is as good as any here whose names take 256 KiB. */
const FILES = 9000;
const name = (index: number) => `${String(index).padStart(5, '0')}${'-'.repeat(24)}.txt`;
const asks = vi.spyOn(fs, 'readdirSync');
const kept = new Map<string, Uint8Array>();
const keeper = {
  recall: (wanted: string) => Promise.resolve(kept.get(wanted) ?? null),
  keep: (wanted: string, bytes: Uint8Array) => {
    kept.set(wanted, bytes.slice());
    return Promise.resolve();
  },
};

fs.mkdirSync(folder);
for (let index = 0; index < FILES; index++) fs.writeFileSync(path.join(folder, name(index)), '');

/** Later than the tick of the disk's clock in which the folder was changed. */
const later = () => vi.useFakeTimers({ now: Date.now() + 10_000, toFake: ['Date'] });

beforeEach(() => {
  vi.useRealTimers();
  later();
  kept.clear();
  asks.mockClear();
});
afterAll(() => {
  vi.useRealTimers();
  fs.rmSync(scratch, { recursive: true });
});

describe('lists of large folders', () => {
  it('are read once a tree', async () => {
    const lists = new FolderLists(undefined);
    expect(await lists.list(folder)).toHaveLength(FILES);
    expect(await lists.list(folder)).toHaveLength(FILES);
    expect(asks).toHaveBeenCalledTimes(1);
  });

  it('are read again where a file came or went, or has another name', async () => {
    const lists = new FolderLists(keeper);
    await lists.list(folder);
    const extra = path.join(folder, 'a');
    fs.writeFileSync(extra, '');
    expect(await lists.list(folder)).toHaveLength(FILES + 1);
    fs.renameSync(extra, path.join(folder, 'b'));
    expect((await lists.list(folder))?.at(-1)).toMatchObject({ name: 'b' });
    expect((await new FolderLists(keeper).list(folder))?.at(-1)).toMatchObject({ name: 'b' });
    fs.rmSync(path.join(folder, 'b'));
    expect(await lists.list(folder)).toHaveLength(FILES);
  });

  it('are not remembered of a folder that has just changed', async () => {
    fs.writeFileSync(path.join(folder, 'a'), '');
    fs.rmSync(path.join(folder, 'a'));
    vi.useRealTimers();
    const lists = new FolderLists(keeper);
    await lists.list(folder);
    await lists.list(folder);
    expect(asks).toHaveBeenCalledTimes(2);
    expect(kept.size).toBe(0);
  });

  it.runIf(process.platform === 'linux')('are the same in the next run', async () => {
    const first = await new FolderLists(keeper).list(folder);
    expect(await new FolderLists(keeper).list(folder)).toEqual(first);
    expect(asks).toHaveBeenCalledTimes(1);
    const [bytes = new Uint8Array()] = kept.values();
    bytes[bytes.length - 3] = 0x41;
    expect(await new FolderLists(keeper).list(folder)).toEqual(first);
    expect(asks).toHaveBeenCalledTimes(2);
  });

  it('are not kept where a name is a link', async () => {
    fs.symlinkSync(scratch, path.join(folder, 'link'));
    await new FolderLists(keeper).list(folder);
    expect(kept.size).toBe(0);
    fs.rmSync(path.join(folder, 'link'));
  });

  it('say that there is no folder', async () => {
    expect(await new FolderLists(keeper).list(path.join(folder, name(0)))).toBeNull();
    expect(await new FolderLists(keeper).list(path.join(scratch, 'gone'))).toBeNull();
  });
});

describe('packList', () => {
  const size = Number.NaN;

  it('keeps names of files and folders', () => {
    const entries = [
      { name: 'ä.txt', kind: 'file' as const, size },
      { name: 'b', kind: 'folder' as const, size },
    ];
    const bytes = packList('1 2 3', entries) ?? expect.fail('not packed');
    expect(unpackList(bytes, '1 2 3')).toEqual(entries);
    expect(unpackList(bytes, '1 2 4')).toBeNull();
    expect(unpackList(bytes, '1 2')).toBeNull();
  });

  it('leaves alone what cannot be told apart', () => {
    expect(packList('1', [{ name: 'a\nb', kind: 'file', size }])).toBeNull();
  });
});
