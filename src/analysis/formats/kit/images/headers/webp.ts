import { exifOrientation } from './tiff.ts';
import type { HeaderBytes, HeaderSteps } from './HeaderBytes.ts';
import type { ImageSize } from './ImageSize.ts';

const FIRST_CHUNK = 12;
const HAS_EXIF = 0x08;
const MOST_CHUNKS = 64;

/** The three kinds of RFC 9649: lossy, lossless, and extended, which alone may have an orientation. */
export function* webpSize(header: HeaderBytes): HeaderSteps<ImageSize | null> {
  if (!(yield* header.reach(0, 30))) return null;
  if (header.says(FIRST_CHUNK, 'VP8 ')) return lossySize(header);
  if (header.says(FIRST_CHUNK, 'VP8L')) return losslessSize(header);
  if (!header.says(FIRST_CHUNK, 'VP8X')) return null;
  const flags = header.byte(20);
  const size = { width: 1 + threeBytes(header, 24), height: 1 + threeBytes(header, 27) };
  const orientation = (flags & HAS_EXIF) === 0 ? 1 : yield* orientationOf(header);
  return { kind: 'webp', ...size, orientation };
}

/** RFC 6386, section 9.1: a key frame's start code, then 14 bits each. */
function lossySize(header: HeaderBytes): ImageSize | null {
  if (!header.says(23, '\x9d\x01\x2a')) return null;
  const width = header.short(26, true) & 0x3fff;
  const height = header.short(28, true) & 0x3fff;
  return width === 0 || height === 0 ? null : { kind: 'webp', width, height, orientation: 1 };
}

function losslessSize(header: HeaderBytes): ImageSize | null {
  if (header.byte(20) !== 0x2f) return null;
  const bits = header.long(21, true);
  const width = 1 + (bits & 0x3fff);
  return { kind: 'webp', width, height: 1 + ((bits >>> 14) & 0x3fff), orientation: 1 };
}

/** The Exif chunk stands behind the pixels; some begin it as a JPEG does. */
function* orientationOf(header: HeaderBytes): HeaderSteps<number> {
  let at = FIRST_CHUNK;
  for (let chunk = 0; chunk < MOST_CHUNKS; chunk++) {
    if (!(yield* header.reach(at, 14))) return 1;
    if (header.says(at, 'EXIF'))
      return yield* exifOrientation(header, at + (header.says(at + 8, 'Exif\0\0') ? 14 : 8));
    const length = header.long(at + 4, true);
    at += 8 + length + (length % 2);
  }
  return 1;
}

function threeBytes(header: HeaderBytes, at: number): number {
  return header.short(at, true) + 65536 * header.byte(at + 2);
}
