import {
  appendFile,
  chmod,
  mkdtemp,
  rename,
  rm,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCoco } from '../../../src/analysis/formats/coco/readCoco.ts';
import type { ByteSource } from '../../../src/analysis/contract/sources/ByteSource.ts';
import { asFailure } from '../../../src/analysis/contract/failures/Failure.ts';
import { fileSource } from '../../../src/platform/node/files/fileSource.ts';

/** Several chunks long, and hard to pack. */
const CONTENT = new Uint8Array(3_500_000).map((_, i) => (Math.imul(i, 0x9e3779b1) >>> 13) & 0xff);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'focal-lens-source-'));
});
afterAll(() => rm(folder, { recursive: true }));

const fileOf = async (name: string, content: Uint8Array | string): Promise<string> => {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
};

async function readAll(source: ByteSource, meanwhile?: () => Promise<unknown>) {
  const parts: Uint8Array[] = [];
  const positions: number[] = [];
  for await (const { bytes, position } of source.chunks()) {
    parts.push(Uint8Array.from(bytes));
    positions.push(position);
    if (parts.length === 1) await meanwhile?.();
  }
  return { content: Buffer.concat(parts), positions };
}

const failureOf = (work: Promise<unknown>) =>
  work.then(() => {
    throw new Error('it was accepted');
  }, asFailure);

describe('fileSource', () => {
  test('gives the bytes of a file, as often as it is asked', async () => {
    const file = await fileOf('plain.bin', CONTENT);
    const source = await fileSource(file);
    expect(source).toMatchObject({ name: file, size: CONTENT.length });
    const first = await readAll(source);
    expect(first.content.equals(CONTENT)).toBe(true);
    expect(first.positions.length).toBeGreaterThan(2);
    expect(first.positions.at(-1)).toBe(CONTENT.length);
    expect((await readAll(source)).content.equals(CONTENT)).toBe(true);
  });

  test('unpacks gzip whatever the name, with positions in packed bytes', async () => {
    const packed = Buffer.concat([
      gzipSync(CONTENT.subarray(0, 100)),
      gzipSync(CONTENT.subarray(100)),
    ]);
    const source = await fileSource(await fileOf('packed.json', packed));
    const { content, positions } = await readAll(source);
    expect(content.equals(CONTENT)).toBe(true);
    expect(source.size).toBe(packed.length);
    expect(positions.at(-1)).toBe(packed.length);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  });

  test.each([
    ['append', (file: string) => appendFile(file, 'x')],
    ['truncate', (file: string) => truncate(file, 2_000_000)],
    ['overwrite', (file: string) => writeFile(file, CONTENT.toReversed())],
    ['delete', (file: string) => rm(file)],
    [
      'replace',
      async (file: string) => {
        await writeFile(`${file}.new`, CONTENT);
        await rename(`${file}.new`, file);
      },
    ],
  ])('notices when somebody %ss the file while it is read', async (how, change) => {
    for (const [kind, content] of [
      ['plain', CONTENT],
      ['packed', gzipSync(CONTENT)],
    ] as const) {
      const file = await fileOf(`${how}-${kind}`, content);
      const failure = await failureOf(readAll(await fileSource(file), () => change(file)));
      expect(failure).toEqual({ code: 'changed-while-read', file });
    }
  });

  test.skipIf(process.platform === 'win32')(
    'notices a file of the same size and time that has taken the place of the first',
    async () => {
      const file = await fileOf('same.json', CONTENT);
      const { atime, mtime } = { atime: new Date(0), mtime: new Date(1e12) };
      await utimes(file, atime, mtime);
      const replace = async () => {
        await writeFile(`${file}.new`, CONTENT.toReversed());
        await utimes(`${file}.new`, atime, mtime);
        await rename(`${file}.new`, file);
      };
      const failure = await failureOf(readAll(await fileSource(file), replace));
      expect(failure).toEqual({ code: 'changed-while-read', file });
    },
  );

  test('notices a change between two readings', async () => {
    const file = await fileOf('later.json', '{"images": [}');
    const source = await fileSource(file);
    await writeFile(file, '{"images": []}');
    expect(await failureOf(readCoco(source, {}))).toEqual({ code: 'changed-while-read', file });
  });

  test('names what cannot be read', async () => {
    const missing = path.join(folder, 'missing.json');
    expect(await failureOf(fileSource(missing))).toEqual({ code: 'not-found', file: missing });
    expect(await failureOf(fileSource(folder))).toEqual({ code: 'is-directory', file: folder });
    const inside = path.join(await fileOf('file', 'x'), 'inside.json');
    expect(await failureOf(fileSource(inside))).toEqual({ code: 'not-found', file: inside });
  });

  test.skipIf(process.platform === 'win32')('does not wait for a device or pipe', async () => {
    const failure = await failureOf(fileSource('/dev/null'));
    expect(failure).toMatchObject({ code: 'unreadable', file: '/dev/null' });
  });

  // Root may read everything, and Windows has no such mode.
  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'says that it may not read',
    async () => {
      const file = await fileOf('secret.json', '{}');
      await chmod(file, 0);
      expect(await failureOf(fileSource(file))).toEqual({ code: 'no-permission', file });
    },
  );

  test.each([
    ['ends early', 1000, 'gzip-truncated'],
    ['is damaged', -1, 'gzip-damaged'],
  ])('says when gzip %s', async (_, cut, reason) => {
    const packed = gzipSync(CONTENT);
    if (cut < 0) packed.fill(0xff, 5000, 5100);
    const file = await fileOf('broken.gz', cut < 0 ? packed : packed.subarray(0, -cut));
    const failure = await failureOf(readAll(await fileSource(file)));
    expect(failure).toEqual({ code: 'unreadable', file, reason });
  });

  test('stops when it is cancelled', async () => {
    const source = await fileSource(await fileOf('cancelled.bin', CONTENT));
    const controller = new AbortController();
    const reading = (async () => {
      for await (const chunk of source.chunks(controller.signal)) {
        expect(chunk.position).toBeLessThan(CONTENT.length);
        controller.abort();
      }
    })();
    expect(await failureOf(reading)).toEqual({ code: 'cancelled' });
  });
});
