// Joins PNG pictures of one size into an animated PNG (APNG 1.0), without decoding them.
import zlib from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * @param {readonly { png: Buffer, milliseconds: number }[]} frames
 * @throws {Error} where a frame is encoded in another way than the first, as Chromium does with one that is not opaque yet
 * @returns {Buffer} plays for ever; viewers that know no animation show the first frame
 */
export function animatedPng(frames) {
  const [header, ...headers] = frames.map(({ png }) =>
    chunksOf(png).find(({ type }) => type === 'IHDR'),
  );
  if (headers.some(({ data }) => !data.equals(header.data)))
    throw new Error('The frames of an animation differ in how they are encoded.');
  const size = { width: header.data.readUInt32BE(0), height: header.data.readUInt32BE(4) };
  let sequence = 0;
  const parts = [chunk('IHDR', header.data), chunk('acTL', integers(frames.length, 0))];
  for (const [index, { png, milliseconds }] of frames.entries()) {
    parts.push(chunk('fcTL', frameControl(sequence++, size, milliseconds)));
    for (const { type, data } of chunksOf(png)) {
      if (type !== 'IDAT') continue;
      if (index === 0) parts.push(chunk('IDAT', data));
      else parts.push(chunk('fdAT', Buffer.concat([integers(sequence++), data])));
    }
  }
  return Buffer.concat([SIGNATURE, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

function chunksOf(png) {
  const found = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    found.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return found;
}

/** The whole picture, in place of the one before. */
function frameControl(sequence, { width, height }, milliseconds) {
  const tail = Buffer.alloc(6);
  tail.writeUInt16BE(milliseconds, 0);
  tail.writeUInt16BE(1000, 2);
  return Buffer.concat([integers(sequence, width, height, 0, 0), tail]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([integers(data.length), body, integers(zlib.crc32(body))]);
}

function integers(...values) {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, 4 * index);
  return bytes;
}
