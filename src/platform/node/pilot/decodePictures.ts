import fs from 'node:fs';
import type { PictureFault } from '../../../analysis/contract/records/PictureFault.ts';
import { readPictureHead } from '../../../analysis/pilot/images/readPictureHead.ts';
import { shrink } from '../../../analysis/pilot/images/shrink.ts';
import { turnOf } from '../../../analysis/pilot/images/turnOf.ts';
import { openRegularFile } from '../files/openRegularFile.ts';
import type { DecodeJob, PictureJob } from './PilotProtocol.ts';
import type { DecodePicture } from './pictureDecoder.ts';

/** A larger file is no photograph. */
const MOST_BYTES = 256 * 2 ** 20;

/**
 * Decodes pictures into their frames, one after another.
 *
 * @returns those that cannot be used, by their place
 */
export async function decodePictures(
  { pictures, frame, pixels }: DecodeJob,
  decode: DecodePicture,
  onPicture: (done: number) => void,
): Promise<(readonly [number, PictureFault])[]> {
  const faults: (readonly [number, PictureFault])[] = [];
  const size = frame.width * frame.height * 3;
  for (const [at, picture] of pictures.entries()) {
    const own = pixels.subarray(picture.place * size, (picture.place + 1) * size);
    const fault = await decodeInto(own, frame.width, picture, decode);
    if (fault !== null) faults.push([picture.place, fault]);
    onPicture(at + 1);
  }
  return faults;
}

async function decodeInto(
  pixels: Uint8Array,
  frameWidth: number,
  { path, annotated, width, height }: PictureJob,
  decode: DecodePicture,
): Promise<PictureFault | null> {
  const bytes = bytesOf(path);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const head = readPictureHead(bytes);
  if (typeof head === 'string') return head;
  const turn = turnOf(head, annotated);
  if (turn === null) return 'other-size';
  try {
    shrink(await decode(bytes, head.kind), { pixels, frameWidth, width, height }, turn);
    return null;
  } catch {
    // A decoder says no more than that it failed.
    return 'unreadable';
  }
}

/** The whole file; a folder that is gone by now makes all its pictures missing. */
function bytesOf(path: string): Uint8Array | PictureFault {
  try {
    const file = openRegularFile(path);
    try {
      if (fs.fstatSync(file).size > MOST_BYTES) return 'unreadable';
      return fs.readFileSync(file);
    } finally {
      fs.closeSync(file);
    }
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT'
      ? 'missing'
      : 'unreadable';
  }
}
