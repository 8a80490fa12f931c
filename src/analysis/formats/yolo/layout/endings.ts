import { endingOf } from '../../kit/paths.ts';

/** What Ultralytics 8.4.190 takes for an image. */
const IMAGES: ReadonlySet<string> = new Set([
  'avif',
  'bmp',
  'dng',
  'heic',
  'heif',
  'jp2',
  'jpeg',
  'jpg',
  'mpo',
  'png',
  'tif',
  'tiff',
  'webp',
]);

export function isImage(path: string): boolean {
  // Most are: without a string for each.
  return path.endsWith('.jpg') || path.endsWith('.png') || IMAGES.has(endingOf(path));
}

/** Text files that lie among labels and are none: names of classes, and what exports add. */
export function isLabelName(name: string): boolean {
  return (
    endingOf(name) === 'txt' && !/^(?:classes|obj|train|val|valid|test|readme.*)\.txt$/i.test(name)
  );
}
