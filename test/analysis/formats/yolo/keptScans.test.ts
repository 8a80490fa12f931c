import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FileTree } from '../../../../src/analysis/contract/sources/FileTree.ts';
import { NamedRecords } from '../../../../src/analysis/dataset/builder/NamedRecords.ts';
import type { Dataset } from '../../../../src/analysis/dataset/Dataset.ts';
import { readYolo } from '../../../../src/analysis/formats/yolo/readYolo.ts';
import {
  packOutcome,
  unpackOutcome,
} from '../../../../src/analysis/formats/yolo/scan/packOutcome.ts';
import { packScan, unpackScan } from '../../../../src/analysis/formats/yolo/scan/packScan.ts';
import { ScanColumns } from '../../../../src/analysis/formats/yolo/scan/ScanColumns.ts';
import { folderTree } from '../../../../src/platform/node/files/folderTree.ts';
import { pngHeader } from '../../../helpers/annotations/pngHeader.ts';

const IMAGES = 2100;
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-kept-'));
const set = path.join(scratch, 'set');
const cache = path.join(scratch, 'cache');
const image = (index: number) => path.join(set, 'images', `${index}.png`);
const label = (index: number) => path.join(set, 'labels', `${index}.txt`);

/** Files that were changed within the last two seconds are read again. */
function settle(): void {
  const before = new Date(Date.now() - 10_000);
  for (const folder of ['images', 'labels'])
    for (const name of fs.readdirSync(path.join(set, folder))) {
      const file = path.join(set, folder, name);
      if (fs.statSync(file).mtimeMs > before.getTime()) fs.utimesSync(file, before, before);
    }
}

beforeAll(() => {
  for (const folder of ['images', 'labels'])
    fs.mkdirSync(path.join(set, folder), { recursive: true });
  fs.writeFileSync(path.join(set, 'data.yaml'), 'train: images\nnames: [a, b]\n');
  for (let index = 0; index < IMAGES; index++) {
    fs.writeFileSync(image(index), pngHeader(100 + (index % 7), 50));
    if (index % 10 > 0) fs.writeFileSync(label(index), `${index % 3} .5 .5 .1 .1\n0 .2 .2 .1 .1\n`);
  }
  settle();
}, 120_000);
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }), 60_000);
afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(cache, { recursive: true, force: true });
});

/** Reads the set, and counts the files of it that were opened. */
async function read(folder: string) {
  vi.stubEnv('FOCAL_LENS_CACHE', folder);
  const tree = folderTree(set);
  let opened = 0;
  const quick = tree.quick && {
    ...tree.quick,
    ends: (...asked: Parameters<typeof tree.quick.ends>) => {
      opened++;
      return tree.quick?.ends(...asked) ?? null;
    },
  };
  const dataset = await readYolo({ ...tree, quick } satisfies FileTree, {});
  return { opened, dataset: allOf(dataset) };
}

/** With the names of all images and annotations, which are functions. */
function allOf(dataset: Dataset): string {
  const { images, annotations } = dataset;
  const names = [images, annotations].map(({ count, ids }) =>
    Array.from({ length: count }, (_, row) => ids.at(row)),
  );
  return JSON.stringify([dataset, names], (_, value: unknown) =>
    typeof value === 'number' ? String(value) : value,
  );
}

describe('a second look at a set', () => {
  it('opens no file again, and finds the same', async () => {
    const first = await read(cache);
    const second = await read(cache);
    expect(first.opened).toBe(IMAGES + (IMAGES * 9) / 10);
    expect(second).toEqual({ ...first, opened: 0 });
    expect(fs.readdirSync(set).toSorted()).toEqual(['data.yaml', 'images', 'labels']);
    expect(fs.statSync(cache).mode & 0o077).toBe(0);
  });

  it('finds what has changed, came and went meanwhile', async () => {
    await read(cache);
    fs.writeFileSync(label(11), '1 .5 .5 .3 .3\n1 .2 .2 .1 .1\n');
    fs.writeFileSync(image(12), pngHeader(300, 200));
    fs.rmSync(label(13));
    fs.writeFileSync(label(20), '1 .5 .5 .3 .3\n');
    fs.rmSync(image(31));
    fs.writeFileSync(image(IMAGES), pngHeader(30, 30));
    settle();
    const again = await read(cache);
    const afresh = await read('');
    expect(again.dataset).toBe(afresh.dataset);
    expect(again.opened).toBeLessThan(20);
    expect((await read(cache)).opened).toBe(0);
  });

  it('finds other classes, and files that came beside, without a new scan', async () => {
    const description = path.join(set, 'data.yaml');
    const beside = path.join(set, 'labels', 'beside.txt');
    await read(cache);
    for (const change of [
      () => fs.writeFileSync(description, 'train: images\nnames: [a, b, c]\n'),
      () => fs.writeFileSync(description, 'train: images\nnames: [a, b, d]\n'),
      () => fs.writeFileSync(beside, '0 .5 .5 .1 .1\n'),
      () => fs.rmSync(beside),
      () => fs.writeFileSync(description, 'train: images\nnames: [a, b]\n'),
    ]) {
      change();
      const again = await read(cache);
      expect(again).toEqual({ opened: 0, dataset: (await read('')).dataset });
      expect(await read(cache)).toEqual(again);
    }
  });

  it('joins nothing again where nothing has changed', async () => {
    await read(cache);
    const build = vi.spyOn(NamedRecords.prototype, 'build');
    await read(cache);
    expect(build).not.toHaveBeenCalled();
    vi.stubEnv('FOCAL_LENS_CACHE', cache);
    await readYolo(folderTree(set), { examples: Infinity });
    expect(build).toHaveBeenCalledOnce();
    build.mockRestore();
  });

  it('notices a label file of the same size', async () => {
    await read(cache);
    fs.writeFileSync(label(15), '1 .5 .5 .1 .1\n1 .2 .2 .1 .1\n');
    const again = await read(cache);
    expect(again.opened).toBe(2);
    expect(again.dataset).toBe((await read('')).dataset);
  });

  it('does not trust a file that has just changed', async () => {
    settle();
    fs.writeFileSync(label(16), '1 .5 .5 .1 .1\n');
    await read(cache);
    expect((await read(cache)).opened).toBe(2);
    settle();
    await read(cache);
    expect((await read(cache)).opened).toBe(0);
  });

  it('keeps nothing where it is told so', async () => {
    await read('');
    expect(fs.existsSync(cache)).toBe(false);
  });

  it('reads a set again where what is kept is damaged', async () => {
    const first = await read(cache);
    const names = fs.readdirSync(cache);
    expect(names).toHaveLength(2);
    for (const name of names) {
      const kept = fs.readFileSync(path.join(cache, name));
      for (const damaged of [kept.subarray(0, 1000), Buffer.alloc(5000), Buffer.alloc(0)]) {
        fs.writeFileSync(path.join(cache, name), damaged);
        expect((await read(cache)).dataset).toBe(first.dataset);
      }
    }
  });

  it('keeps no more than 32 files', async () => {
    fs.mkdirSync(cache);
    for (let index = 0; index < 40; index++)
      fs.writeFileSync(path.join(cache, `${String(index).padStart(32, '0')}.scan`), '');
    await read(cache);
    expect(fs.readdirSync(cache)).toHaveLength(32);
  });
});

describe('a second look once folders have settled', () => {
  const quiet = new Date(Date.now() + 60_000);
  /** How often a folder of images or labels was listed. */
  const listed = vi.spyOn(fs, 'readdirSync');
  beforeEach(() => {
    vi.useFakeTimers({ now: quiet, toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const lists = async (folder: string) => {
    listed.mockClear();
    const { dataset } = await read(folder);
    const places = listed.mock.calls.map(([place]) => path.relative(set, String(place)));
    return { dataset, listed: places.filter(place => /^(?:images|labels)/.test(place)).length };
  };

  it('lists no folder again, and finds the same', async () => {
    const first = await lists(cache);
    expect(first.listed).toBeGreaterThan(1);
    expect(await lists(cache)).toEqual({ ...first, listed: 0 });
  });

  it('still looks at every file', async () => {
    await lists(cache);
    fs.writeFileSync(label(17), '0 .5 .5 .3 .3\n');
    fs.writeFileSync(image(18), pngHeader(300, 200));
    const again = await read(cache);
    expect(again.opened).toBe(4);
    expect(again.dataset).toBe((await read('')).dataset);
  });

  it.each([
    ['an image that came', () => fs.writeFileSync(image(IMAGES + 1), pngHeader(30, 30))],
    ['an image that went', () => fs.rmSync(image(IMAGES + 1))],
    ['a label file that came', () => fs.writeFileSync(label(30), '0 .5 .5 .3 .3\n')],
    ['a label file that went', () => fs.rmSync(label(30))],
    ['a label file of no image', () => fs.writeFileSync(label(IMAGES + 9), '0 .5 .5 .3 .3\n')],
    ['names that change places', () => swap(label(33), label(34))],
    ['a folder that came', () => fs.mkdirSync(path.join(set, 'images', 'more'))],
    [
      'an image in it, with labels',
      () => {
        fs.writeFileSync(path.join(set, 'images', 'more', 'a.png'), pngHeader(50, 50));
        fs.mkdirSync(path.join(set, 'labels', 'more'));
        fs.writeFileSync(path.join(set, 'labels', 'more', 'a.txt'), '0 .5 .5 .3 .3\n');
      },
    ],
    ['labels that went', () => fs.rmSync(path.join(set, 'labels', 'more', 'a.txt'))],
  ])('finds %s', async (_, change) => {
    await lists(cache);
    vi.useRealTimers();
    change();
    vi.useFakeTimers({ now: quiet, toFake: ['Date'] });
    const again = await lists(cache);
    expect(again.dataset).toBe((await read('')).dataset);
    expect(again.listed).toBeGreaterThan(0);
    expect((await lists(cache)).listed).toBe(0);
  });

  it('lists a folder with links every time', async () => {
    const outside = path.join(scratch, 'outside.png');
    const link = path.join(set, 'images', 'link.png');
    fs.writeFileSync(outside, pngHeader(40, 40));
    fs.symlinkSync(outside, link);
    await lists(cache);
    fs.rmSync(outside);
    const again = await lists(cache);
    expect(again.listed).toBeGreaterThan(0);
    expect(again.dataset).toBe((await read('')).dataset);
    fs.rmSync(link);
  });
});

function swap(one: string, other: string): void {
  fs.renameSync(one, `${one}.half`);
  fs.renameSync(other, one);
  fs.renameSync(`${one}.half`, other);
}

describe('unpackOutcome', () => {
  const outcome = {
    key: 'ä',
    dropped: [3],
    categories: [],
    crowd: 0,
    sizes: [1, 2, 3],
    problems: [],
    files: { count: 1, bytes: 2 },
  };

  it('takes only what packOutcome has made with the same key', () => {
    const bytes = packOutcome(outcome);
    expect(unpackOutcome(bytes, 'ä')).toEqual(outcome);
    expect(unpackOutcome(bytes, 'a')).toBeNull();
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at] = (changed[at] as number) ^ 1;
      expect(unpackOutcome(changed, 'ä')).toBeNull();
      expect(unpackOutcome(bytes.slice(0, at), 'ä')).toBeNull();
    }
  });

  it('has another mark once other things are concluded of a set', async () => {
    const small = path.join(scratch, 'small');
    const write = (name: string, content: string | Uint8Array) => {
      fs.mkdirSync(path.dirname(path.join(small, name)), { recursive: true });
      fs.writeFileSync(path.join(small, name), content);
    };
    write('data.yaml', 'train: images\nnames: [a, b]\n');
    for (const name of ['none', 'good', 'bad', 'high', 'twice', 'thin', 'out'])
      write(`images/${name}.png`, pngHeader(200, 100));
    write('labels/good.txt', '0 .5 .5 .1 .1\n1 .5 .5 .9 .9\n');
    write('labels/bad.txt', '0 .5 .5 .1 7\n');
    write('labels/high.txt', '2 .5 .5 .1 .1\n');
    write('labels/twice.txt', '1 .5 .5 .1 .1\n1 .5 .5 .1 .1\n');
    write('labels/thin.txt', '1 .5 .5 0 .1\n');
    write('labels/out.txt', '1 1 .5 .5 .1\n1 1 .5 .01 .1\n');
    const { counts, problems } = await readYolo(folderTree(small), {});
    const told = problems.map(({ code, count }) => `${count} × ${code}`);
    const mark = new Uint32Array(packOutcome(outcome).buffer)[0];
    expect([mark, counts.crowd, ...counts.sizes, ...told]).toMatchInlineSnapshot(`
      [
        1179407361,
        0,
        5,
        0,
        1,
        "1 × box-beyond-image",
        "1 × box-empty",
        "1 × class-number-unknown",
        "1 × duplicate-row",
        "1 × image-without-annotations",
        "1 × image-without-labels",
        "2 × labels-dropped",
        "1 × row-invalid",
      ]
    `);
  });
});

describe('unpackScan', () => {
  it('takes only what packScan has made', () => {
    const columns = new ScanColumns(1);
    const stamp = { size: 1, modified: 2, inode: 3 };
    columns.add(
      { width: 4, height: 5, state: 0, stamp },
      {
        state: 1,
        refusedAt: 0,
        kept: {
          values: new Float32Array([0, 1, 1, 1, 1]),
          lines: new Int32Array([1]),
          repeated: [2],
        },
        stamp: null,
      },
    );
    const { bytes } =
      packScan({ images: ['ä.png'], columns, sight: null }) ?? expect.fail('not packed');
    expect(unpackScan(bytes)).toMatchObject({ names: 'ä.png' });
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at] = (changed[at] as number) ^ 1;
      expect(unpackScan(changed)).toBeNull();
      expect(unpackScan(bytes.slice(0, at))).toBeNull();
    }
  });

  it('leaves alone what cannot be told apart', () => {
    expect(packScan({ images: ['a\nb'], columns: new ScanColumns(1), sight: null })).toBeNull();
  });
});

describe('a folder with links', () => {
  it('goes no link back up, and says so', async () => {
    fs.symlinkSync(set, path.join(set, 'images', 'loop'));
    try {
      vi.stubEnv('FOCAL_LENS_CACHE', '');
      const { problems, images } = await readYolo(folderTree(set), {});
      expect(problems).toContainEqual({
        code: 'entries-skipped',
        count: 1,
        examples: [{ file: 'images/loop/images' }],
      });
      expect(images.count).toBeLessThanOrEqual(IMAGES);
    } finally {
      fs.rmSync(path.join(set, 'images', 'loop'));
    }
  });
});
