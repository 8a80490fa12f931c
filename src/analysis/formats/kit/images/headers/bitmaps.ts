import type { HeaderBytes, HeaderSteps } from './HeaderBytes.ts';
import type { ImageKind, ImageSize } from './ImageSize.ts';

/** The header of OS/2 has 16 bits a side; all later ones 32, and a negative height where rows go down. */
const OS2_HEADER = 12;
const LAST_SIGNED = 0x7fffffff;

export function* bmpSize(header: HeaderBytes): HeaderSteps<ImageSize | null> {
  if (!(yield* header.reach(0, 26))) return null;
  if (header.long(14, true) === OS2_HEADER)
    return plain('bmp', header.short(18, true), header.short(20, true));
  const height = header.long(22, true);
  const rows = height > LAST_SIGNED ? 2 ** 32 - height : height;
  return plain('bmp', header.long(18, true), rows);
}

/** The logical screen of GIF89a. */
export function* gifSize(header: HeaderBytes): HeaderSteps<ImageSize | null> {
  if (!(yield* header.reach(0, 10))) return null;
  return plain('gif', header.short(6, true), header.short(8, true));
}

function plain(kind: ImageKind, width: number, height: number): ImageSize | null {
  const isSize = width > 0 && height > 0 && width <= LAST_SIGNED && height <= LAST_SIGNED;
  return isSize ? { kind, width, height, orientation: 1 } : null;
}
