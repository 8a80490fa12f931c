import { Unzlib } from 'fflate/browser';
import { asNumber, type JsonValue, listIn, textIn } from './JsonValue.ts';
import { type Bounds, NOWHERE } from '../shapes.ts';

/** Characters of the packed picture that are looked at: its head is in the first bytes. */
const LOOKED_AT = 4096;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47];
const WIDTH_AT = 16;
const HEAD_BYTES = 24;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Bounds of a mask: a PNG, packed by zlib and written as base64, whose upper left pixel is `origin`. Supervisely's own library
 * cuts it to what is painted (supervisely 0933cf3, `Bitmap.__init__`), so its size is that of the mask; no pixel is looked at.
 *
 * @returns NaN where it is no such mask
 */
export function boundsOfBitmap(bitmap: JsonValue | undefined): Bounds {
  const [x, y] = listIn(bitmap, 'origin').map(asNumber);
  const head = headOf(fromBase64((textIn(bitmap, 'data') ?? '').slice(0, LOOKED_AT)));
  if (x === undefined || y === undefined || head === null) return NOWHERE;
  return { x, y, width: head.getUint32(WIDTH_AT), height: head.getUint32(WIDTH_AT + 4) };
}

function headOf(packed: Uint8Array): DataView | null {
  const head = new Uint8Array(HEAD_BYTES);
  let length = 0;
  const unzlib = new Unzlib(piece => {
    const part = piece.subarray(0, HEAD_BYTES - length);
    head.set(part, length);
    length += part.length;
  });
  try {
    unzlib.push(packed);
  } catch {
    return null;
  }
  const isPng = SIGNATURE.every((byte, at) => head[at] === byte);
  return length === HEAD_BYTES && isPng ? new DataView(head.buffer) : null;
}

/** What is no letter of it is passed. */
function fromBase64(text: string): Uint8Array {
  const bytes: number[] = [];
  let [bits, count] = [0, 0];
  for (const letter of text) {
    const value = LETTERS.indexOf(letter);
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0xffffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes.push((bits >> count) & 0xff);
  }
  return Uint8Array.from(bytes);
}
