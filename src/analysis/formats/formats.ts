import type { ByteSource } from '../contract/ByteSource.ts';
import { coco } from './coco/coco.ts';
import type { Format } from './Format.ts';

/** Every annotation format; where a file may be of several, the first one that takes it reads it. */
const FORMATS = [coco] as const;

export type FormatId = (typeof FORMATS)[number]['id'];

/** What `sniff` is shown. */
const HEAD_BYTES = 4096;

/**
 * The format of a file: by the ending of its name, and by its first bytes where several formats share it. Where no format
 * fits, the first one, whose reader says what is wrong.
 *
 * @throws FailureError when the file cannot be read
 */
export async function formatOf(source: ByteSource): Promise<Format<FormatId>> {
  const ending = /\.([^./\\]+)(?:\.gz)?$/i.exec(source.name)?.[1]?.toLowerCase();
  const named = FORMATS.filter(({ extensions }) => extensions.some(known => known === ending));
  const candidates: readonly Format<FormatId>[] = named.length > 0 ? named : FORMATS;
  const [first = FORMATS[0], ...others] = candidates;
  if (others.length === 0) return first;
  const head = await headOf(source);
  return candidates.find(format => format.sniff(head)) ?? first;
}

export function isFormatId(text: string): text is FormatId {
  return FORMATS.some(({ id }) => id === text);
}

export function formatNamed(id: FormatId): Format<FormatId> {
  return FORMATS.find(format => format.id === id) as Format<FormatId>;
}

async function headOf(source: ByteSource): Promise<Uint8Array> {
  const head = new Uint8Array(HEAD_BYTES);
  let length = 0;
  for await (const { bytes } of source.chunks()) {
    const part = bytes.subarray(0, HEAD_BYTES - length);
    head.set(part, length);
    length += part.length;
    if (length === HEAD_BYTES) break;
  }
  return head.subarray(0, length);
}
