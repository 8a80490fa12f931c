const ORIENTATION = 0x0112;
/** "Exif" and two zeros, before the content in a JPEG. */
const HEAD = [0x45, 0x78, 0x69, 0x66, 0, 0];

/**
 * How a viewer turns a picture, from the content of its APP1 segment (Exif 2.3, section 4.6).
 *
 * @returns 1 to 8; null where it says nothing that is valid
 */
export function exifOrientation(segment: Uint8Array): number | null {
  return hasHead(segment) ? orientationIn(segment.subarray(HEAD.length)) : null;
}

/** The same from Exif alone, as a WebP has it; some writers put the head of a JPEG's before it. */
export function orientationOf(exif: Uint8Array): number | null {
  return exifOrientation(exif) ?? orientationIn(exif);
}

function hasHead(segment: Uint8Array): boolean {
  return HEAD.every((byte, at) => segment[at] === byte);
}

function orientationIn(exif: Uint8Array): number | null {
  if (exif.length < 8) return null;
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  const isLittle = view.getUint16(0) === 0x4949;
  const table = view.getUint32(4, isLittle);
  if (table + 2 > view.byteLength) return null;
  const entries = view.getUint16(table, isLittle);
  for (let entry = 0; entry < entries; entry++) {
    const at = table + 2 + 12 * entry;
    if (at + 12 > view.byteLength) return null;
    if (view.getUint16(at, isLittle) !== ORIENTATION) continue;
    const value = view.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}
