import type { FileKind } from '../../contract/failures/FileKind.ts';
import type { FileCandidate } from '../Format.ts';

type Sign = (candidate: FileCandidate) => boolean;

/** Whether the file begins with these characters, one byte each. */
const begins =
  (...starts: readonly string[]): Sign =>
  ({ head }) =>
    starts.some(start => says(head, 0, start));

const at =
  (offset: number, text: string): Sign =>
  ({ head }) =>
    says(head, offset, text);

/** What is known by its first bytes. A zip archive and a pickle are looked into for what they hold. */
export const BYTE_KINDS: readonly (readonly [FileKind, Sign])[] = [
  ['excel-lock', ({ name }) => name.startsWith('~$')],
  ['git-lfs-pointer', begins('version https://git-lfs.github.com/')],
  ['image', begins('\xff\xd8\xff', '\x89PNG\r\n', 'GIF8', 'BM', 'II*\0', 'MM\0*')],
  ['image', ({ head }) => says(head, 0, 'RIFF') && says(head, 8, 'WEBP')],
  ['image', ({ head }) => says(head, 4, 'ftypavif') || says(head, 4, 'ftyphei')],
  ['audio-or-video', ({ head }) => says(head, 0, 'RIFF') || says(head, 4, 'ftyp')],
  ['audio-or-video', begins('\x1aE\xdf\xa3', 'OggS', 'ID3')],
  ['excel-workbook', ({ head }) => isZip(head) && holds(head, 'xl/', '[Content_Types].xml')],
  ['torch-weights', ({ head }) => isZip(head) && holds(head, '/data.pkl')],
  ['archive', ({ head }) => isZip(head)],
  ['archive', begins('7z\xbc\xaf\x27\x1c', 'Rar!\x1a\x07', 'BZh', '\xfd7zXZ', '\x28\xb5\x2f\xfd')],
  ['archive', begins('\x1f\x8b')],
  ['archive', at(257, 'ustar')],
  ['document', begins('%PDF-', '\xd0\xcf\x11\xe0')],
  ['numpy', begins('\x93NUMPY')],
  ['hdf5', begins('\x89HDF\r\n')],
  ['matlab', begins('MATLAB 5.0 MAT-file')],
  ['parquet', begins('PAR1')],
  ['sqlite', begins('SQLite format 3\0')],
  ['pickle', ({ head }) => isPickle(head)],
  ['utf-16', ({ head }) => isUtf16(head)],
  ['binary', ({ head, text }) => head.includes(0) && !/^\s*[[{]/.test(text)],
];

function says(head: Uint8Array, offset: number, text: string): boolean {
  return Array.from(text).every((character, i) => head[offset + i] === character.charCodeAt(0));
}

function isZip(head: Uint8Array): boolean {
  return says(head, 0, 'PK\x03\x04') || says(head, 0, 'PK\x05\x06');
}

/** Whether one of the texts stands anywhere in it. */
function holds(head: Uint8Array, ...texts: readonly string[]): boolean {
  const all = new TextDecoder('latin1').decode(head);
  return texts.some(text => all.includes(text));
}

/** Protocols 2 to 5 begin with 0x80 and their number (PEP 307, 3154, 574); 0 and 1 are text that ends with a full stop. */
function isPickle(head: Uint8Array): boolean {
  const [first, protocol = 0] = head;
  if (first === 0x80) return protocol >= 2 && protocol <= 5;
  return says(head, 0, '(dp') || says(head, 0, '(lp');
}

/** With a mark, or with every other byte of an ASCII text 0. */
function isUtf16(head: Uint8Array): boolean {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const length = Math.min(head.length, 512) & ~1;
  if (length < 4) return false;
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (head[i] === 0) zeros[i & 1] = (zeros[i & 1] as number) + 1;
  const [even = 0, odd = 0] = zeros;
  return Math.max(even, odd) >= 0.4 * length && Math.min(even, odd) === 0;
}
