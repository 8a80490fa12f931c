import { exifOrientation } from './tiff.ts';
import type { HeaderBytes, HeaderSteps } from './HeaderBytes.ts';
import type { ImageSize } from './ImageSize.ts';

const MOST_CHUNKS = 64;

/** IHDR has the size, an eXIf chunk in front of the pixels the orientation (PNG, third edition). */
export function* pngSize(header: HeaderBytes): HeaderSteps<ImageSize | null> {
  if (!(yield* header.reach(8, 16)) || !header.says(12, 'IHDR')) return null;
  const width = header.long(16);
  const height = header.long(20);
  if (width === 0 || height === 0) return null;
  return { kind: 'png', width, height, orientation: yield* orientationOf(header) };
}

function* orientationOf(header: HeaderBytes): HeaderSteps<number> {
  let at = 33;
  for (let chunk = 0; chunk < MOST_CHUNKS; chunk++) {
    if (!(yield* header.reach(at, 8)) || header.says(at + 4, 'IDAT')) return 1;
    if (header.says(at + 4, 'eXIf')) return yield* exifOrientation(header, at + 8);
    at += 12 + header.long(at);
  }
  return 1;
}
