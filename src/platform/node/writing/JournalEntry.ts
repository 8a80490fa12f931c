import { createHash } from 'node:crypto';

/** What a run was about to do to one file. */
export type JournalEntry = Overwriting | Replacing;

interface Writer {
  /** Name of the file in the folder of the journal. */
  readonly target: string;
  readonly pid: number;
  readonly host: string;
}

/** The content is exchanged in place. */
export interface Overwriting extends Writer {
  readonly kind: 'overwrite';
  /** Of the file, in decimal. */
  readonly device: string;
  readonly inode: string;
  readonly old: Uint8Array;
  readonly next: Uint8Array;
}

/** A new file is written beside it and then takes its name. */
export interface Replacing extends Writer {
  readonly kind: 'replace';
  readonly temporary: string;
}

const MAGIC = Buffer.from('focal-lens journal 1\n');
const LINE_FEED = 0x0a;
const TEMPORARY = /^\.focal-lens-[0-9a-f]{32}\.tmp$/;

interface Header extends Writer {
  readonly kind: JournalEntry['kind'];
  readonly device?: string;
  readonly inode?: string;
  readonly oldBytes?: number;
  readonly nextBytes?: number;
  readonly digest?: string;
  readonly temporary?: string;
}

/** A line that says what it is, a line of JSON, and the two contents. */
export function encodeEntry(entry: JournalEntry): Buffer {
  const { target, pid, host } = entry;
  const writer = { kind: entry.kind, target, pid, host };
  if (entry.kind === 'replace') return lines({ ...writer, temporary: entry.temporary });
  const { device, inode, old, next } = entry;
  const contents = Buffer.concat([old, next]);
  const sizes = { oldBytes: old.length, nextBytes: next.length, digest: digestOf(contents) };
  return Buffer.concat([lines({ ...writer, device, inode, ...sizes }), contents]);
}

/** @returns `torn` where the writer did not get to its end; `foreign` where this program has not written it */
export function decodeEntry(bytes: Buffer): JournalEntry | 'torn' | 'foreign' {
  const begun = bytes.subarray(0, MAGIC.length);
  if (!begun.equals(MAGIC.subarray(0, begun.length))) return 'foreign';
  const end = bytes.indexOf(LINE_FEED, MAGIC.length);
  const header = end < 0 ? null : headerIn(bytes.toString('utf8', MAGIC.length, end));
  return header === null ? 'torn' : (entryOf(header, bytes.subarray(end + 1)) ?? 'torn');
}

function lines(header: Header): Buffer {
  return Buffer.concat([MAGIC, Buffer.from(`${JSON.stringify(header)}\n`)]);
}

function headerIn(line: string): Header | null {
  try {
    const header = JSON.parse(line) as Partial<Header> | null;
    const { target, pid, host } = header ?? {};
    const known = typeof target === 'string' && typeof pid === 'number' && typeof host === 'string';
    return known ? (header as Header) : null;
  } catch {
    return null;
  }
}

function entryOf(header: Header, contents: Buffer): JournalEntry | null {
  const { kind, target, pid, host, temporary = '' } = header;
  const writer = { target, pid, host };
  if (kind === 'replace') return TEMPORARY.test(temporary) ? { kind, ...writer, temporary } : null;
  const { device = '', inode = '', oldBytes = 0, nextBytes = 0, digest } = header;
  if (contents.length !== oldBytes + nextBytes || digestOf(contents) !== digest) return null;
  const [old, next] = [contents.subarray(0, oldBytes), contents.subarray(oldBytes)];
  return { kind: 'overwrite', ...writer, device, inode, old, next };
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
