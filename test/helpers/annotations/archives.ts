import { zipSync, type ZipOptions } from 'fflate';
import type { FileSource } from '../../../src/analysis/contract/sources/AnnotationSource.ts';
import { memorySource } from '../../../src/platform/node/files/memorySource.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** A zip of these files. */
export function zipOf(files: Files, options: ZipOptions = {}): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [name, bytesOf(content)]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, options);
}

export interface TarEntry {
  readonly name: string;
  readonly content?: string | Uint8Array;
  /** '0' where it is not given. */
  readonly type?: string;
  /** What the header says where that is not the truth. */
  readonly size?: number;
}

/** A tar as POSIX describes it, without anything behind its last entry where it is cut. */
export function tarOf(entries: readonly TarEntry[]): Uint8Array {
  const blocks = entries.map(({ name, content = '', type = '0', size }) => {
    const bytes = bytesOf(content);
    const block = Buffer.alloc(512 + Math.ceil(bytes.length / 512) * 512);
    block.write(name, 0);
    block.write('0000644\0', 100);
    block.write(`${(size ?? bytes.length).toString(8).padStart(11, '0')} `, 124);
    block.write('        ', 148);
    block.write(type, 156);
    block.write('ustar\u000000', 257);
    const sum = block.subarray(0, 512).reduce((one, other) => one + other, 0);
    block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    block.set(bytes, 512);
    return block;
  });
  return new Uint8Array(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

/** A file in memory that can be read anywhere, as one on a disk. */
export function rangedSource(name: string, bytes: Uint8Array): FileSource & { readBytes: number } {
  const source = {
    ...memorySource(name, bytes),
    readBytes: 0,
    range: () => ({
      name,
      size: bytes.length,
      read: async (offset: number, length: number) => {
        if (offset + length > bytes.length) throw new RangeError('Read behind the end');
        source.readBytes += length;
        return bytes.subarray(offset, offset + length);
      },
      close: () => undefined,
    }),
  };
  return source;
}
