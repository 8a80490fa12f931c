import type { PictureFault } from '../../contract/records/PictureFault.ts';
import { orientationOf } from './exifOrientation.ts';
import type { PictureHead } from './PictureHead.ts';

/** Chunks: what the canvas is, an image with losses or without, how to turn it. */
const [CANVAS, LOSSY, LOSSLESS, EXIF] = ['VP8X', 'VP8 ', 'VP8L', 'EXIF'];
/** Of a canvas: several images one after another. */
const ANIMATED = 0x02;

/** Whether a file says that it is a WebP. */
export function isWebp(bytes: Uint8Array): boolean {
  return bytes.length >= 12 && nameAt(bytes, 0) === 'RIFF' && nameAt(bytes, 8) === 'WEBP';
}

/**
 * Size and orientation of a WebP, and whether it is whole; an animation is no picture.
 *
 * @see RFC 9649
 */
export function readWebpHead(bytes: Uint8Array): PictureHead | PictureFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) return 'cut-off';
  let size: Size | null = null;
  let orientation = 1;
  for (let at = 12; at + 8 <= end;) {
    const [name, length] = [nameAt(bytes, at), view.getUint32(at + 4, true)];
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (at + 8 + length > end) return 'cut-off';
    if (name === CANVAS && ((content[0] ?? 0) & ANIMATED) !== 0) return 'other-kind';
    size ??= sizeIn(name, content);
    if (name === EXIF) orientation = orientationOf(content) ?? orientation;
    at += 8 + length + (length % 2);
  }
  return size === null ? 'unreadable' : { kind: 'webp', ...size, orientation };
}

type Size = Pick<PictureHead, 'width' | 'height'>;

/** Null where a chunk says nothing of it. */
function sizeIn(name: string, content: Uint8Array): Size | null {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  if (name === CANVAS && content.length >= 10)
    return { width: 1 + threeBytes(content, 4), height: 1 + threeBytes(content, 7) };
  if (name === LOSSY && content.length >= 10)
    return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
  if (name !== LOSSLESS || content.length < 5) return null;
  const bits = view.getUint32(1, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

function threeBytes(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16)
  );
}

function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCodePoint(...bytes.subarray(at, at + 4));
}
