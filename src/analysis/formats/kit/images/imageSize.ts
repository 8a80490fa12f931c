import { bmpSize, gifSize } from './headers/bitmaps.ts';
import { FIRST_BYTES, HeaderBytes, type HeaderSteps } from './headers/HeaderBytes.ts';
import type { ImageSize } from './headers/ImageSize.ts';
import { jpegSize } from './headers/jpeg.ts';
import { pngSize } from './headers/png.ts';
import { tiffSize } from './headers/tiff.ts';
import { webpSize } from './headers/webp.ts';

/**
 * The size of an image from its header: JPEG, PNG, WebP, BMP, GIF and TIFF. Reads the first 4 KiB, and up to 256 pieces of
 * 1 KiB where a header goes on behind them.
 *
 * @param read bytes of the file; fewer where it ends earlier, null where there is none
 * @returns null where it is no such image, is cut off, or says no size
 * @throws what `read` throws
 */
export async function imageSize(
  read: (offset: number, length: number) => Promise<Uint8Array | null>,
): Promise<ImageSize | null> {
  const first = await read(0, FIRST_BYTES);
  if (first === null) return null;
  const steps = imageSizeSteps(first);
  let step = steps.next();
  while (step.done !== true) {
    const { offset, length } = step.value;
    step = steps.next((await read(offset, length)) ?? new Uint8Array());
  }
  return step.value;
}

/** The same for those who have the first bytes already: it ends at once where they are enough. */
export function* imageSizeSteps(first: Uint8Array): HeaderSteps<ImageSize | null> {
  if (first.length < SIGNATURE_BYTES) return null;
  const header = new HeaderBytes(first);
  const found = READERS.find(([isSignature]) => isSignature(header));
  return found === undefined ? null : yield* found[1](header);
}

/** The longest one. */
const SIGNATURE_BYTES = 12;

type Reader = (header: HeaderBytes) => HeaderSteps<ImageSize | null>;

/** In the order in which data sets have them. */
const READERS: readonly (readonly [(header: HeaderBytes) => boolean, Reader])[] = [
  [header => header.says(0, '\xff\xd8\xff'), jpegSize],
  [header => header.says(0, '\x89PNG\r\n\x1a\n'), pngSize],
  [header => header.says(0, 'RIFF') && header.says(8, 'WEBP'), webpSize],
  [header => header.says(0, 'BM'), bmpSize],
  [header => header.says(0, 'GIF87a') || header.says(0, 'GIF89a'), gifSize],
  [header => header.says(0, 'II*\0') || header.says(0, 'MM\0*'), tiffSize],
];

/**
 * The size as OpenCV decodes it, which turns images as Exif says for all eight orientations; so do frameworks that read with it
 * (`cv2.imread` of Ultralytics and of MMCV), and Detectron2, which turns what Pillow reads. Readers that take the pixels as
 * they are stored (torchvision's `CocoDetection`, plain `PIL.Image.open`) see `width` × `height` unturned.
 */
export function uprightSize({ width, height, orientation }: ImageSize) {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}
