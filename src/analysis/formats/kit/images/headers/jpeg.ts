import type { HeaderBytes, HeaderSteps } from './HeaderBytes.ts';
import type { ImageSize } from './ImageSize.ts';
import { exifOrientation } from './tiff.ts';

/** ITU-T T.81, table B.1. */
const CODE = { temporary: 0x01, firstFrame: 0xc0, lastFrame: 0xcf, restart: 0xd0, app1: 0xe1 };
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
/** In the range of frames, and none: Huffman tables, a reserved code, arithmetic conditioning. */
const NO_FRAMES: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc]);
const FILL = 0xff;
const MOST_MARKERS = 4096;

/**
 * Walks from marker to marker up to the first scan: a frame says the size, an Exif segment the orientation.
 *
 * A frame of height 0 has it after the scan (DNL), where no library of the field looks: it counts as unknown.
 */
export function* jpegSize(header: HeaderBytes): HeaderSteps<ImageSize | null> {
  let [width, height, orientation] = [0, 0, 0];
  let at = 2;
  for (let marker = 0; marker < MOST_MARKERS; marker++) {
    if (!(yield* header.reach(at, 4)) || header.byte(at) !== 0xff) break;
    const code = header.byte(at + 1);
    const length = lengthOf(header, at, code);
    if (length === 0) break;
    if (width === 0 && isFrame(code) && (yield* header.reach(at, 9))) {
      height = header.short(at + 5);
      width = header.short(at + 7);
    }
    if (orientation === 0 && code === CODE.app1)
      orientation = yield* orientationIn(header, at, length);
    at += length;
  }
  if (width === 0 || height === 0) return null;
  return { kind: 'jpeg', width, height, orientation: Math.max(1, orientation) };
}

/** Bytes to the next marker; 0 where what follows is no segment. */
function lengthOf(header: HeaderBytes, at: number, code: number): number {
  if (code === START_OF_SCAN || code === END_OF_IMAGE) return 0;
  if (code === FILL) return 1;
  const isAlone = code === CODE.temporary || (code >= CODE.restart && code < END_OF_IMAGE);
  if (isAlone) return 2;
  const length = header.short(at + 2);
  return length < 2 ? 0 : 2 + length;
}

function isFrame(code: number): boolean {
  return code >= CODE.firstFrame && code <= CODE.lastFrame && !NO_FRAMES.has(code);
}

/** @returns 0 where the segment is no Exif */
function* orientationIn(header: HeaderBytes, at: number, length: number): HeaderSteps<number> {
  const isExif = length >= 18 && (yield* header.reach(at, 18)) && header.says(at + 4, 'Exif\0\0');
  return isExif ? yield* exifOrientation(header, at + 10) : 0;
}
