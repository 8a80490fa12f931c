import { exifOrientation } from './exifOrientation.ts';
import type { PictureFault } from '../../contract/records/PictureFault.ts';
import type { PictureHead } from './PictureHead.ts';

const [START_OF_SCAN, END_OF_IMAGE, APP1] = [0xda, 0xd9, 0xe1];
/** Start of frame, C0 to CF, but tables (C4, CC) and the reserved C8. */
const NO_FRAMES = new Set([0xc4, 0xc8, 0xcc]);
const CMYK = 4;

/**
 * Size, colours and orientation of a JPEG, and whether it is whole: a decoder paints what is missing grey without a word.
 *
 * @see ITU-T T.81, annex B
 */
export function readJpegHead(bytes: Uint8Array): PictureHead | PictureFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [width, height, orientation] = [0, 0, 1];
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return 'unreadable';
    const marker = bytes[at + 1] as number;
    // Bytes of filling before a marker.
    if (marker === 0xff) {
      at++;
      continue;
    }
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (end > bytes.length) return 'cut-off';
    if (isFrame(marker) && length >= 8) {
      height = view.getUint16(at + 5);
      width = view.getUint16(at + 7);
      if (bytes[at + 9] === CMYK) return 'cmyk';
    }
    if (marker === APP1) orientation = exifOrientation(bytes.subarray(at + 4, end)) ?? orientation;
    if (marker === START_OF_SCAN)
      return endsAfter(bytes, end) ? { kind: 'jpeg', width, height, orientation } : 'cut-off';
    at = end;
  }
  return 'cut-off';
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.has(marker);
}

/** Whether the image has its end; some cameras write more behind it. */
function endsAfter(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at >= from; at--)
    if (bytes[at] === 0xff && bytes[at + 1] === END_OF_IMAGE) return true;
  return false;
}
