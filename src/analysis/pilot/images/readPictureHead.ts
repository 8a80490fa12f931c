import { isWebp, readWebpHead } from './readWebpHead.ts';
import { readJpegHead } from './readJpegHead.ts';
import type { PictureFault } from '../../contract/records/PictureFault.ts';
import type { PictureHead } from './PictureHead.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PNG_END = [0x49, 0x45, 0x4e, 0x44];

/**
 * What a whole file of a picture says before it is decoded.
 *
 * @returns why it cannot be used where it cannot
 */
export function readPictureHead(bytes: Uint8Array): PictureHead | PictureFault {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return readJpegHead(bytes);
  if (isWebp(bytes)) return readWebpHead(bytes);
  if (!PNG.every((byte, at) => bytes[at] === byte)) return 'other-kind';
  if (bytes.length < 33 || !hasEnd(bytes)) return 'cut-off';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20), orientation: 1 };
}

function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 4; at >= 33; at--)
    if (PNG_END.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
