import { Buffer } from 'node:buffer';
import fs from 'node:fs';
import zlib from 'node:zlib';

const LOCAL_BYTES = 30;

/**
 * Writes a zip piece by piece, with zip64's end, as large as it gets.
 *
 * @param {string} file
 * @param {Iterable<{ name: string, content?: Buffer, packed?: Buffer, size?: number, mode?: number, offset?: number }>} entries
 *   with `packed`, what deflate has made of `size` bytes; with `offset`, no bytes of its own but those that lie there
 * @param {{ claimed?: number }} options number of entries that the end claims
 */
export function writeZip(file, entries, { claimed } = {}) {
  const out = fs.openSync(file, 'w');
  const central = [];
  let [at, count] = [0, 0];
  const waiting = [];
  const write = buffer => {
    waiting.push(buffer);
    at += buffer.length;
    if (waiting.length > 4096) fs.writeSync(out, Buffer.concat(waiting.splice(0)));
  };
  for (const entry of entries) {
    const content = entry.packed ?? entry.content ?? Buffer.alloc(0);
    const numbers = numbersOf(entry, content, at);
    if (numbers.offset === at) {
      write(localHeader(numbers));
      write(content);
    }
    central.push(centralHeader(numbers));
    count++;
  }
  const start = at;
  for (const header of central) write(header);
  write(endOf({ start, size: at - start, count: claimed ?? count }));
  fs.writeSync(out, Buffer.concat(waiting));
  fs.closeSync(out);
}

function numbersOf(entry, content, at) {
  const isPacked = entry.packed !== undefined;
  return {
    name: Buffer.from(entry.name),
    method: isPacked ? 8 : 0,
    crc: isPacked ? entry.crc : zlib.crc32(content),
    packed: content.length,
    size: entry.size ?? content.length,
    mode: entry.mode ?? 0o100644,
    offset: entry.offset ?? at,
  };
}

/** A text with spaces behind it, deflated: a gigabyte takes a megabyte. */
export function withSpaces(text, bytes) {
  const content = Buffer.alloc(bytes, 0x20);
  content.write(text);
  return { packed: zlib.deflateRawSync(content), size: bytes, crc: zlib.crc32(content) };
}

function localHeader({ name, method, crc, packed, size }) {
  const header = Buffer.alloc(LOCAL_BYTES + name.length);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(packed, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  name.copy(header, LOCAL_BYTES);
  return header;
}

function centralHeader({ name, method, crc, packed, size, mode, offset }) {
  const header = Buffer.alloc(46 + name.length);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(0x0314, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(method, 10);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE((mode << 16) >>> 0, 38);
  header.writeUInt32LE(offset, 42);
  name.copy(header, 46);
  return header;
}

function endOf({ start, size, count }) {
  const end = Buffer.alloc(56 + 20 + 22);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(start), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(start + size), 64);
  end.writeUInt32LE(1, 72);
  end.writeUInt32LE(0x06054b50, 76);
  end.writeUInt16LE(0xffff, 84);
  end.writeUInt16LE(0xffff, 86);
  end.writeUInt32LE(0xffffffff, 88);
  end.writeUInt32LE(0xffffffff, 92);
  return end;
}
