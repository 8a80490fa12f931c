import { describe, expect, it } from 'vitest';
import { archiveKind } from '../../../../src/analysis/formats/archives/archiveKind.ts';
import { openArchive } from '../../../../src/analysis/formats/archives/openArchive.ts';
import { memorySource } from '../../../../src/platform/node/files/memorySource.ts';
import { rangedSource, zipOf } from '../../../helpers/annotations/archives.ts';
import { rejection } from '../../../helpers/rejection.ts';

const textOf = (bytes: Uint8Array | null) =>
  bytes === null ? null : new TextDecoder().decode(bytes);
const open = (bytes: Uint8Array) => openArchive(rangedSource('a.zip', bytes), 'zip');
const refused = (reason: string) => ({ code: 'annotations-broken', file: 'a.zip', reason });
/** Where a signature of four bytes stands, the last one first. */
const placeOf = (bytes: Uint8Array, signature: number) =>
  Buffer.from(bytes).lastIndexOf(Buffer.from(Uint32Array.of(signature).buffer));
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const changed = (bytes: Uint8Array, change: (view: DataView, copy: Uint8Array) => void) => {
  const copy = bytes.slice();
  change(new DataView(copy.buffer), copy);
  return copy;
};
const long = 'abcdefghij'.repeat(100_000);

describe('a zip', () => {
  const files = {
    'set/a.txt': 'first',
    'set/deep/b.txt': long,
    'set/deep/c.txt': '',
    'z.txt': 'z',
  };

  it.each([
    ['packed', 9],
    ['stored', 0],
  ] as const)('that is %s is listed and read in place', async (_, level) => {
    const tree = await open(zipOf(files, { level }));
    expect(await tree.list('')).toEqual([
      { name: 'set', kind: 'folder', size: Number.NaN },
      { name: 'z.txt', kind: 'file', size: 1 },
    ]);
    expect((await tree.list('set/deep'))?.map(({ name }) => name)).toEqual(['b.txt', 'c.txt']);
    expect(textOf(await tree.read('set/a.txt'))).toBe('first');
    expect(textOf(await tree.read('set/deep/b.txt'))).toBe(long);
    expect(textOf(await tree.read('set/deep/b.txt', 500_003, 4))).toBe('defg');
    expect(textOf(await tree.read('set/deep/b.txt', 999_998, 100))).toBe('ij');
    expect(textOf(await tree.read('set/deep/../a.txt', 1, 3))).toBe('irs');
    expect(textOf(await tree.read('set/deep/c.txt'))).toBe('');
  });

  it('has nothing outside of it', async () => {
    const tree = await open(zipOf(files));
    for (const path of ['../z.txt', 'set/../../z.txt', '/z.txt', 'absent', 'set'])
      expect([await tree.read(path), await tree.open(path)]).toEqual([null, null]);
    expect([await tree.list('..'), await tree.list('absent'), await tree.list('z.txt')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is streamed', async () => {
    const source = await (await open(zipOf(files))).open('set/deep/b.txt');
    const pieces: string[] = [];
    let last = 0;
    for await (const { bytes, position } of source?.chunks() ?? []) {
      pieces.push(textOf(bytes) ?? '');
      last = position;
    }
    expect([pieces.join(''), last, source?.size, source?.name]).toEqual([
      long,
      1e6,
      1e6,
      'a.zip/set/deep/b.txt',
    ]);
  });

  it('costs no more than what is read of it', async () => {
    const random = Buffer.from(Array.from({ length: 3e6 }, (_, i) => (i * i * 2654435761) >>> 13));
    const source = rangedSource('a.zip', zipOf({ 'a.jpg': new Uint8Array(random) }));
    const tree = await openArchive(source, 'zip');
    source.readBytes = 0;
    expect((await tree.read('a.jpg', 0, 100))?.length).toBe(100);
    expect(source.readBytes).toBeLessThan(10_000);
  });

  it('is read from memory where there is no file', async () => {
    const tree = await openArchive(memorySource('a.zip', zipOf(files)), 'zip');
    expect(textOf(await tree.read('set/a.txt'))).toBe('first');
  });

  it('may have bytes before it, and a comment behind', async () => {
    const zip = changed(zipOf({ 'a.txt': 'text' }), (view, bytes) =>
      view.setUint16(bytes.length - 2, 5, true),
    );
    const tree = await open(
      new Uint8Array([...Buffer.from('#!/bin/sh\n'), ...zip, ...Buffer.from('PK\u0005\u0006x')]),
    );
    expect(textOf(await tree.read('a.txt'))).toBe('text');
  });

  it('takes names from other systems as paths', async () => {
    const tree = await open(zipOf({ 'C\\b\\c.txt': '1', '/abs/d.txt': '2', './e.txt': '3' }));
    expect((await tree.list(''))?.map(({ name }) => name)).toEqual(['C', 'abs', 'e.txt']);
    expect(textOf(await tree.read('C/b/c.txt'))).toBe('1');
  });

  it('counts the last of several entries of one name', async () => {
    const zip = zipOf({ 'a.txt': 'one', 'b.txt': 'two' }, { level: 0 });
    const twice = changed(zip, (_view, bytes) => {
      for (let at = bytes.indexOf(0x62); at !== -1; at = bytes.indexOf(0x62, at + 1))
        if (Buffer.from(bytes.subarray(at, at + 5)).toString() === 'b.txt') bytes[at] = 0x61;
    });
    const tree = await open(twice);
    expect(textOf(await tree.read('a.txt'))).toBe('two');
    expect(await tree.list('')).toHaveLength(1);
  });

  it('does not follow links', async () => {
    const tree = await open(
      changed(zipOf({ link: '/etc/passwd' }), (view, bytes) =>
        view.setUint32(placeOf(bytes, CENTRAL) + 38, 0xa1ff0000, true),
      ),
    );
    expect(await tree.list('')).toEqual([{ name: 'link', kind: 'other', size: Number.NaN }]);
    expect(await tree.read('link')).toBeNull();
  });
});

describe('a zip that is refused', () => {
  const zip = zipOf({ 'a.txt': long, 'b.txt': 'text' });

  it.each([
    ['cut off', zip.subarray(0, zip.length - 30), 'archive-truncated'],
    ['without a head', zip.subarray(zip.length - 60), 'archive-damaged'],
    [
      'one of several parts',
      changed(zip, (view, bytes) => view.setUint16(placeOf(bytes, END) + 4, 3, true)),
      'archive-in-parts',
    ],
    [
      'of more entries than it says',
      changed(zip, (view, bytes) => view.setUint16(placeOf(bytes, END) + 10, 1, true)),
      'archive-damaged',
    ],
    [
      'of less entries than it says',
      changed(zip, (view, bytes) => view.setUint16(placeOf(bytes, END) + 10, 9, true)),
      'archive-damaged',
    ],
    [
      'of entries that overlap',
      changed(zip, (view, bytes) => view.setUint32(placeOf(bytes, CENTRAL) + 42, 0, true)),
      'archive-overlaps',
    ],
    ['with a name that leads out', zipOf({ 'a/../../b.txt': '' }), 'archive-names-outside'],
    [
      'with a name that leads out as Windows writes it',
      zipOf({ '..\\b.txt': '' }),
      'archive-names-outside',
    ],
  ])('is %s', async (_, bytes, reason) => {
    expect(await rejection(open(bytes))).toEqual(refused(reason));
  });

  it.each([
    [
      'encrypted',
      (view: DataView, at: number) => view.setUint16(at + 8, 1, true),
      'archive-encrypted',
    ],
    [
      'packed by an unknown method',
      (view: DataView, at: number) => view.setUint16(at + 10, 12, true),
      'archive-method',
    ],
    [
      'of another content than its sum says',
      (view: DataView, at: number) => view.setUint32(at + 16, 7, true),
      'archive-damaged',
    ],
    [
      'longer than it says',
      (view: DataView, at: number) => view.setUint32(at + 24, 3, true),
      'archive-damaged',
    ],
    [
      'shorter than it says',
      (view: DataView, at: number) => view.setUint32(at + 24, 99, true),
      'archive-damaged',
    ],
    [
      'packed as more than there is',
      (view: DataView, at: number) => view.setUint32(at + 20, 3, true),
      'archive-damaged',
    ],
  ])('has a file that is %s', async (_, change, reason) => {
    const tree = await open(
      changed(zipOf({ 'b.txt': 'a text' }), (view, bytes) => change(view, placeOf(bytes, CENTRAL))),
    );
    expect(await rejection(tree.read('b.txt'))).toEqual(refused(reason));
  });

  it('unpacks to far more than annotations do', async () => {
    const bytes = zipOf({ 'a.json': new Uint8Array(1 << 20) });
    const limits = { free: 1 << 22, again: 0 };
    const tree = await openArchive(rangedSource('a.zip', bytes), 'zip', limits);
    const readAll = async () => {
      for (let times = 0; times < 6; times++) await tree.read('a.json');
    };
    expect(await rejection(readAll())).toEqual(refused('archive-bomb'));
  });

  it('has a file that is too large to be held', async () => {
    const tree = await open(
      changed(zipOf({ 'b.txt': 'a text' }), (view, bytes) =>
        view.setUint32(placeOf(bytes, CENTRAL) + 24, 1 << 30, true),
      ),
    );
    expect(await rejection(tree.read('b.txt'))).toMatchObject({ code: 'file-too-large' });
  });
});

describe('zip64', () => {
  it('has its numbers elsewhere', async () => {
    const plain = zipOf({ 'a.txt': 'a text' }, { level: 0 });
    const at = placeOf(plain, CENTRAL);
    const end = placeOf(plain, END);
    const central = Buffer.from(plain.subarray(at, end));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(6n, 4);
    extra.writeBigUInt64LE(6n, 12);
    extra.writeBigUInt64LE(0n, 20);
    for (const place of [20, 24, 42]) central.writeUInt32LE(0xffffffff, place);
    central.writeUInt16LE(28, 30);
    const directory = Buffer.concat([central, extra]);
    const end64 = Buffer.alloc(56);
    end64.writeUInt32LE(0x06064b50, 0);
    end64.writeBigUInt64LE(44n, 4);
    end64.writeBigUInt64LE(1n, 24);
    end64.writeBigUInt64LE(1n, 32);
    end64.writeBigUInt64LE(BigInt(directory.length), 40);
    end64.writeBigUInt64LE(BigInt(at), 48);
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeBigUInt64LE(BigInt(at + directory.length), 8);
    const last = Buffer.alloc(22, 0xff);
    last.writeUInt32LE(END, 0);
    last.writeUInt16LE(0, 20);
    last.writeUInt16LE(0, 4);
    const zip = Buffer.concat([plain.subarray(0, at), directory, end64, locator, last]);
    expect(textOf(await (await open(new Uint8Array(zip))).read('a.txt'))).toBe('a text');
  });

  it('of a million entries and more is refused before they are read', async () => {
    const zip = zipOf({ 'a.txt': '' });
    const end = placeOf(zip, END);
    const end64 = Buffer.alloc(76);
    end64.writeUInt32LE(0x06064b50, 0);
    end64.writeBigUInt64LE(2_000_000n, 32);
    end64.writeUInt32LE(0x07064b50, 56);
    end64.writeBigUInt64LE(BigInt(end), 64);
    const bytes = Buffer.concat([zip.subarray(0, end), end64, zip.subarray(end)]);
    expect(await rejection(open(new Uint8Array(bytes)))).toEqual(
      refused('archive-too-many-entries'),
    );
  });
});

describe('archiveKind', () => {
  it.each([
    ['PK\u0003\u0004', 'zip'],
    ['PK\u0005\u0006', 'zip'],
    ['{"PK": 1}', null],
    ['', null],
    [`${'\0'.repeat(257)}ustar`, 'tar'],
  ])('says of %j: %s', (text, expected) => {
    expect(archiveKind(Buffer.from(text, 'latin1'))).toBe(expected);
  });
});
