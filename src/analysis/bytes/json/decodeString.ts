import { entryOf } from '../../contract/entryOf.ts';
import { ascii } from '../ascii.ts';
import { JsonProblem } from '../JsonProblem.ts';

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/**
 * The text between the quotes of a JSON string. Bytes that are not UTF-8 become U+FFFD.
 *
 * @param raw bytes between the quotes
 * @param at  byte offset of the first of them, for the message
 * @throws JsonProblem at a control character or an unknown escape
 */
export function decodeString(raw: Uint8Array, at: number): string {
  const plain = asciiText(raw);
  if (plain !== null) return plain;
  let text = '';
  let from = 0;
  for (let p = 0; p < raw.length; p++) {
    const c = raw[p] as number;
    if (c < 0x20) throw new JsonProblem(at + p, 'control-escape');
    if (c !== ascii.backslash) continue;
    text += UTF8.decode(raw.subarray(from, p));
    const length = raw[p + 1] === 0x75 ? 6 : 2;
    text += unescape(raw.subarray(p, p + length), at + p);
    p += length - 1;
    from = p + 1;
  }
  return text + UTF8.decode(raw.subarray(from));
}

function unescape(sequence: Uint8Array, at: number): string {
  const text = String.fromCharCode(...sequence.subarray(1));
  if (/^u[0-9a-fA-F]{4}$/.test(text))
    return String.fromCharCode(Number.parseInt(text.slice(1), 16));
  const plain = entryOf(ESCAPES, text);
  if (plain === undefined) throw new JsonProblem(at, 'known-escape');
  return plain;
}

/** Short strings without anything special, which is nearly all of them; null where there is something. */
function asciiText(raw: Uint8Array): string | null {
  if (raw.length > 64) return null;
  let text = '';
  for (const c of raw) {
    if (c < 0x20 || c > 0x7e || c === ascii.backslash) return null;
    text += String.fromCharCode(c);
  }
  return text;
}
