import { unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { repacked } from '../../scripts/lib/packing/repacked.mjs';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = { 'extension/b.js': bytes('let b;'.repeat(99)), 'extension/a.json': bytes('{}') };

it('gives the same bytes for the same files, whatever their order, times, rights and compression', () => {
  const [b, a] = Object.entries(files);
  const one = zipSync(files, { level: 1, mtime: '2001-02-03T04:05:06', attrs: 0o600 << 16, os: 3 });
  const other = zipSync(Object.fromEntries([a!, b!]), { level: 9, mtime: '2031-01-01T00:00:00' });
  expect(one).not.toEqual(other);
  expect(repacked(one)).toEqual(repacked(other));
  expect(unzipSync(repacked(one))).toEqual(files);
});
