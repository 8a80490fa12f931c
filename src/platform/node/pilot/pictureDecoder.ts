import fs from 'node:fs';
import path from 'node:path';
import decodeJpeg, { init as initJpeg } from '@jsquash/jpeg/decode.js';
import decodePng, { init as initPng } from '@jsquash/png/decode.js';
import decodeWebp, { init as initWebp } from '@jsquash/webp/decode.js';
import { compileDecoder } from '../../../analysis/pilot/images/compileDecoder.ts';
import type { PictureHead } from '../../../analysis/pilot/images/PictureHead.ts';
import type { Picture } from '../../../analysis/pilot/images/shrink.ts';

export type DecodePicture = (bytes: Uint8Array, kind: PictureHead['kind']) => Promise<Picture>;

/** What the decoders make of a picture where there is no browser. */
class PixelData implements Picture {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;

  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data;
    this.width = width;
    this.height = height;
  }
}

/**
 * Decoders of JPEG (mozjpeg), PNG and WebP (libwebp). Each image in one piece: 12 megapixels take 50 MB and .2 to .4 s.
 *
 * @param wasmFolder folder with their `.wasm` files
 */
export async function pictureDecoder(wasmFolder: string): Promise<DecodePicture> {
  const names = globalThis as { ImageData?: unknown };
  names.ImageData ??= PixelData;
  const compiled = (file: string) => compileDecoder(fs.readFileSync(path.join(wasmFolder, file)));
  const quiet = { print: () => undefined, printErr: () => undefined };
  await initJpeg(compiled('mozjpeg_dec.wasm'), quiet);
  await initPng(compiled('squoosh_png_bg.wasm'));
  await initWebp(compiled('webp_dec.wasm'), quiet);
  const decoders = { jpeg: decodeJpeg, png: decodePng, webp: decodeWebp };
  return (bytes, kind) => decoders[kind](bytes);
}
