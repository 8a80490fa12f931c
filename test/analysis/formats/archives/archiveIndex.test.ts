import { describe, expect, it } from 'vitest';
import { ArchiveIndex } from '../../../../src/analysis/formats/archives/ArchiveIndex.ts';
import type { ArchiveEntry } from '../../../../src/analysis/formats/archives/ArchiveEntry.ts';
import { seededRandom } from '../../../helpers/seededRandom.ts';

const COUNT = 5000;

/** Paths in three folders, many of them more than once, in no order. */
function someEntries(): readonly ArchiveEntry[] {
  const random = seededRandom(7);
  const whole = (below: number) => Math.floor(random() * below);
  return Array.from({ length: COUNT }, (_, offset) => ({
    path: `${['', 'a/', 'a/b/'][whole(3)]}${whole(COUNT / 2)}.txt`,
    kind: whole(20) === 0 ? 'other' : 'file',
    size: whole(1e6),
    offset: offset * 2 ** 33,
    packed: {
      size: whole(1e6),
      method: 8 * whole(2),
      crc: whole(2 ** 32),
      isEncrypted: whole(2) > 0,
    },
  }));
}

describe('the index of an archive', () => {
  it('has of every name the entry that was added last', () => {
    const index = new ArchiveIndex();
    const last = new Map<string, ArchiveEntry>();
    for (const entry of someEntries()) {
      index.add(entry);
      last.set(entry.path, entry);
    }
    expect(index.entries).toBe(COUNT);
    for (const [path, entry] of last)
      expect(index.find(path)).toEqual(entry.kind === 'file' ? entry : undefined);
    const inside = [...last.keys()].filter(path => /^a\/[^/]+$/.test(path)).toSorted();
    const listed = index.list('a') ?? [];
    expect(listed.map(({ name }) => `a/${name}`)).toEqual([...inside, 'a/b'].toSorted());
    expect(listed.at(-1)).toEqual({ name: 'b', kind: 'folder', size: Number.NaN });
  });

  it('has folders that nothing names but their files, and empty ones', () => {
    const index = new ArchiveIndex();
    index.add({ path: 'x/y/z', kind: 'file', size: 3, offset: 5 });
    index.add({ path: 'empty/deep', kind: 'folder', size: 0, offset: 0 });
    expect(index.list('')?.map(({ name }) => name)).toEqual(['empty', 'x']);
    expect(index.list('empty/deep')).toEqual([]);
    expect(index.list('x/y')).toEqual([{ name: 'z', kind: 'file', size: 3 }]);
    expect(index.find('x/y/z')).toEqual({ path: 'x/y/z', kind: 'file', size: 3, offset: 5 });
    expect([index.list('none'), index.find('x/y'), index.find('none/z')]).toEqual([
      null,
      undefined,
      undefined,
    ]);
  });
});
