/** One picture of an animation. */
export interface Frame {
  /** Bytes of a PNG. */
  readonly png: Uint8Array;
  readonly milliseconds: number;
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * PNGs of one size as an animated PNG (APNG 1.0, part of PNG 3), without decoding them. It plays for ever; what knows no
 * animation shows the first frame.
 *
 * @throws Error where there is no frame, or one has another size
 */
export function animatedPng(frames: readonly Frame[]): Uint8Array<ArrayBuffer> {
  const chunks = frames.map(({ png }) => chunksOf(png));
  const headers = chunks.map(list => list.find(({ type }) => type === 'IHDR')?.data);
  const [header] = headers;
  if (header === undefined) throw new Error('an animation needs a PNG');
  const size = header.slice(0, 8);
  if (headers.some(other => other?.slice(0, 8).join() !== size.join()))
    throw new Error('the frames of an animation have one size');
  let sequence = 0;
  const parts = [SIGNATURE, chunk('IHDR', header), chunk('acTL', integers(frames.length, 0))];
  for (const [at, list] of chunks.entries()) {
    parts.push(chunk('fcTL', frameControl(sequence++, size, frames[at]?.milliseconds ?? 0)));
    for (const { type, data } of list) {
      if (type !== 'IDAT') continue;
      if (at === 0) parts.push(chunk('IDAT', data));
      else parts.push(chunk('fdAT', joined([integers(sequence++), data])));
    }
  }
  return joined([...parts, chunk('IEND', new Uint8Array())]);
}

function chunksOf(png: Uint8Array): readonly Chunk[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const found: Chunk[] = [];
  for (let at = SIGNATURE.length; at + 12 <= png.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    found.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return found;
}

/** The whole picture, in place of the one before. @param size width and height as the header has them */
function frameControl(sequence: number, size: Uint8Array, milliseconds: number): Uint8Array {
  const delay = new Uint8Array(6);
  const view = new DataView(delay.buffer);
  view.setUint16(0, milliseconds);
  view.setUint16(2, 1000);
  return joined([integers(sequence), size, integers(0, 0), delay]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([Uint8Array.from(type, letter => letter.charCodeAt(0)), data]);
  return joined([integers(data.length), body, integers(crc32(body))]);
}

function integers(...values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(4 * values.length);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) view.setUint32(4 * index, value);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Of PNG, ISO 3309. */
function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
