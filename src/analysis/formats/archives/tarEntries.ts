import { type ArchiveEntry, MOST_ENTRIES } from './ArchiveEntry.ts';
import { ArchiveIndex } from './ArchiveIndex.ts';
import { entryPath } from './entryPath.ts';
import { refuse } from './refuse.ts';
import { BLOCK_BYTES, isZero, tarHeader, type TarHeader, textIn } from './tarHeader.ts';

/** Gives the bytes of a tar in order. */
export interface TarBytes {
  /** The next bytes, valid until the next call; fewer where it ends. */
  take(length: number): Promise<Uint8Array>;
  /** @returns whether there were so many */
  skip(length: number): Promise<boolean>;
}

/** What pax and GNU say about the next file: a name, a size. */
interface Said {
  path?: string;
  size?: number;
}

const MOST_SAID_BYTES = 1 << 20;
const KINDS: Readonly<Record<string, ArchiveEntry['kind']>> = { 0: 'file', 7: 'file', 5: 'folder' };

/**
 * The entries of a tar, as its bytes go by.
 *
 * @param seen is told of each file before its content is passed; it may take some of it, and says how much
 * @throws FailureError where it is damaged, cut off, has too many entries, or names that lead out of it
 */
export async function tarEntries(
  file: string,
  bytes: TarBytes,
  seen: (entry: ArchiveEntry) => Promise<number>,
): Promise<ArchiveIndex> {
  const index = new ArchiveIndex();
  const said: Said = {};
  for (let offset = BLOCK_BYTES; ; offset += BLOCK_BYTES) {
    const header = await nextHeader(file, bytes, index.entries > 0);
    if (header === null) return index;
    const size = sizeOf(header, said);
    let taken = 0;
    if ('xL'.includes(header.type)) {
      Object.assign(said, await saidIn(file, bytes, header));
      taken = size;
    } else if (!'gK'.includes(header.type)) {
      const entry = entryOf(file, { ...header, size, name: said.path ?? header.name }, offset);
      forget(said);
      index.add(entry);
      if (index.entries > MOST_ENTRIES) refuse(file, 'archive-too-many-entries');
      taken = await seen(entry);
    }
    const padded = Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
    if (!(await bytes.skip(padded - taken)) && taken < size) refuse(file, 'archive-truncated');
    offset += padded;
  }
}

/** Null at the end; some tools leave out the zeros there. */
async function nextHeader(
  file: string,
  bytes: TarBytes,
  mayEnd: boolean,
): Promise<TarHeader | null> {
  const block = await bytes.take(BLOCK_BYTES);
  if (block.length === 0 && mayEnd) return null;
  if (block.length < BLOCK_BYTES) refuse(file, 'archive-truncated');
  return tarHeader(block) ?? (isZero(block) ? null : refuse(file, 'archive-damaged'));
}

function forget(said: Said): void {
  delete said.path;
  delete said.size;
}

/** Links and folders have no content, whatever number stands there. */
function sizeOf({ type, size }: TarHeader, said: Said): number {
  if ('123456'.includes(type)) return 0;
  return 'xLgK'.includes(type) ? size : (said.size ?? size);
}

function entryOf(file: string, { name, size, type }: TarHeader, offset: number): ArchiveEntry {
  const path = entryPath(name);
  if (path === null) refuse(file, 'archive-names-outside');
  const isFolder = type === '0' && name.endsWith('/');
  return { path, kind: isFolder ? 'folder' : (KINDS[type] ?? 'other'), size, offset };
}

async function saidIn(file: string, bytes: TarBytes, { type, size }: TarHeader): Promise<Said> {
  if (size > MOST_SAID_BYTES) refuse(file, 'archive-damaged');
  const content = await bytes.take(size);
  if (content.length < size) refuse(file, 'archive-truncated');
  return type === 'L' ? { path: textIn(content) } : paxIn(content);
}

/** Lines of `<length> <key>=<value>` (pax Header Block). */
function paxIn(content: Uint8Array): Said {
  const values = new Map<string, string>();
  let rest = content;
  while (rest.length > 0) {
    const space = rest.indexOf(0x20);
    const length = Number(textIn(rest.subarray(0, Math.max(0, space))));
    if (!(length > space + 1)) break;
    const [key = '', ...value] = textIn(rest.subarray(space + 1, length - 1)).split('=');
    values.set(key, value.join('='));
    rest = rest.subarray(length);
  }
  const path = values.get('path');
  const size = Number(values.get('size') ?? Number.NaN);
  return {
    ...(path !== undefined && { path }),
    ...(size >= 0 && Number.isSafeInteger(size) && { size }),
  };
}
