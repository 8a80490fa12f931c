import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../../src/analysis/formats/archives/openArchive.ts';
import { memorySource } from '../../../../src/platform/node/files/memorySource.ts';
import { rangedSource, tarOf, type TarEntry } from '../../../helpers/annotations/archives.ts';
import { rejection } from '../../../helpers/rejection.ts';

const textOf = (bytes: Uint8Array | null) =>
  bytes === null ? null : new TextDecoder().decode(bytes);
const plain = (entries: readonly TarEntry[]) => rangedSource('a.tar', tarOf(entries));
/** A stream alone, as a packed one is. */
const packed = (entries: readonly TarEntry[]) =>
  memorySource('a.tar', new Uint8Array(gzipSync(tarOf(entries))));
const long = 'abcdefghij'.repeat(200_000);
const entries: readonly TarEntry[] = [
  { name: './set/', type: '5' },
  { name: './set/a.txt', content: 'first' },
  { name: 'set/long.json', content: long },
  { name: 'set/a.jpg', content: long },
  { name: 'set/link', type: '2' },
  { name: 'set/hard', type: '1', size: 5 },
  { name: '/abs.txt', content: 'absolute' },
  { name: 'set/a.txt', content: 'last' },
];

describe.each([
  ['plain', plain],
  ['packed', packed],
] as const)('a tar that is %s', (_kind, make) => {
  const refused = (reason: string) => ({ code: 'annotations-broken', file: 'a.tar', reason });

  it('is listed and read in place', async () => {
    const tree = await openArchive(make(entries), 'tar');
    expect(await tree.list('')).toEqual([
      { name: 'abs.txt', kind: 'file', size: 8 },
      { name: 'set', kind: 'folder', size: Number.NaN },
    ]);
    expect((await tree.list('set'))?.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'a.jpg file',
      'a.txt file',
      'hard other',
      'link other',
      'long.json file',
    ]);
    expect(textOf(await tree.read('set/a.txt'))).toBe('last');
    expect(textOf(await tree.read('set/a.jpg', 0, 5))).toBe('abcde');
    expect(textOf(await tree.read('set/a.jpg', 1_999_995, 50))).toBe('fghij');
    expect(textOf(await tree.read('set/long.json'))).toBe(long);
    expect([
      await tree.read('set/link'),
      await tree.read('set/hard'),
      await tree.read('../a'),
    ]).toEqual([null, null, null]);
  });

  it('is streamed', async () => {
    const source = await (await openArchive(make(entries), 'tar')).open('set/long.json');
    const pieces: string[] = [];
    for await (const { bytes } of source?.chunks() ?? []) pieces.push(textOf(bytes) ?? '');
    expect(pieces.join('')).toBe(long);
  });

  it('may have long names, as pax and GNU write them', async () => {
    const name = `${'folder/'.repeat(40)}file.txt`;
    const line = ` path=${name}\n`;
    const pax = `${line.length + 3}${line}`;
    const tree = await openArchive(
      make([
        { name: 'pax', type: 'x', content: pax },
        { name: 'cut', content: 'pax' },
        { name: '././@LongLink', type: 'L', content: `gnu/${name}\0` },
        { name: 'cut', content: 'gnu' },
        { name: 'plain.txt', content: 'plain' },
      ]),
      'tar',
    );
    expect(textOf(await tree.read(name))).toBe('pax');
    expect(textOf(await tree.read(`gnu/${name}`))).toBe('gnu');
    expect(textOf(await tree.read('plain.txt'))).toBe('plain');
  });

  it.each([
    ['leads out of it', [{ name: 'a/../../b' }], 'archive-names-outside'],
    ['says more than there is', [{ name: 'a', content: 'text', size: 1e6 }], 'archive-truncated'],
    ['is no header', [{ name: 'a', content: 'text', size: 0 }], 'archive-damaged'],
  ])('is refused where an entry %s', async (_, bad, reason) => {
    expect(await rejection(openArchive(make(bad), 'tar'))).toEqual(refused(reason));
  });
});

describe('a packed tar', () => {
  const limits = { free: 1 << 22, again: 1 << 24 };

  it('is refused where it unpacks to far more than annotations do', async () => {
    const zeros = { name: 'a.jpg', content: new Uint8Array(1 << 23) };
    expect(await rejection(openArchive(packed([zeros]), 'tar', limits))).toMatchObject({
      reason: 'archive-bomb',
    });
  });

  it('is refused where it would be unpacked again and again', async () => {
    const tree = await openArchive(packed([{ name: 'c.jpg', content: long }]), 'tar', limits);
    const readAll = async () => {
      for (let times = 0; times < 20; times++) await tree.read('c.jpg', 1e6, 10);
    };
    expect(await rejection(readAll())).toMatchObject({ reason: 'archive-needs-unpacking' });
  });
});
