import type { HeaderBytes, HeaderSteps } from './HeaderBytes.ts';
import type { ImageSize } from './ImageSize.ts';

/** Tags of TIFF 6.0; Exif uses the same. */
const TAG = { width: 256, height: 257, orientation: 274 };
const TYPE = { short: 3, long: 4 };
/** Directories of cameras have some dozens. */
const MOST_ENTRIES = 512;

/** The first image of a TIFF file. */
export function* tiffSize(header: HeaderBytes): HeaderSteps<ImageSize | null> {
  const tags = yield* readTags(header, 0);
  const { width, height } = tags ?? {};
  if (!(width !== undefined && width > 0 && height !== undefined && height > 0)) return null;
  return { kind: 'tiff', width, height, orientation: orientationOf(tags) };
}

/** @param start of the TIFF header that Exif begins with */
export function* exifOrientation(header: HeaderBytes, start: number): HeaderSteps<number> {
  return orientationOf(yield* readTags(header, start));
}

type Tags = { -readonly [Name in keyof typeof TAG]?: number };

function orientationOf(tags: Tags | null): number {
  const value = tags?.orientation ?? 1;
  return value >= 1 && value <= 8 ? value : 1;
}

/** The tags of the first directory, or null where there is none; what is cut off is left out. */
function* readTags(header: HeaderBytes, start: number): HeaderSteps<Tags | null> {
  if (!(yield* header.reach(start, 8))) return null;
  const isLittle = header.says(start, 'II*\0');
  if (!isLittle && !header.says(start, 'MM\0*')) return null;
  const directory = start + header.long(start + 4, isLittle);
  if (!(yield* header.reach(directory, 2))) return null;
  const entries = Math.min(MOST_ENTRIES, header.short(directory, isLittle));
  const tags: Tags = {};
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + 12 * entry;
    if (!(yield* header.reach(at, 12))) break;
    const name = nameOf(header.short(at, isLittle));
    if (name !== undefined) tags[name] ??= valueAt(header, at, isLittle);
  }
  return tags;
}

function nameOf(tag: number): keyof Tags | undefined {
  if (tag === TAG.orientation) return 'orientation';
  if (tag === TAG.width) return 'width';
  return tag === TAG.height ? 'height' : undefined;
}

/** 0 where it is no whole number. */
function valueAt(header: HeaderBytes, entry: number, isLittle: boolean): number {
  const type = header.short(entry + 2, isLittle);
  if (type === TYPE.short) return header.short(entry + 8, isLittle);
  return type === TYPE.long ? header.long(entry + 8, isLittle) : 0;
}
