import type { Convention, ConventionCode } from '../../contract/records/Convention.ts';
import type { Dataset } from '../Dataset.ts';
import { sampleBoxes, type WrittenBox } from './BoxSample.ts';
import {
  BROKEN,
  FEW,
  LEAST_BOXES,
  LEAST_RATIO,
  NEARLY_ALL,
  PERCENT,
  SOUND,
  UNIT,
} from './limits.ts';
import { fits, hasArea, READINGS, scaledUp, shareOf } from './readings.ts';

/** Where so many fit under another reading, no size of the images explains the others. */
const MANY = 0.8;
/** Images that are not larger could hold boxes within one pixel. */
const LEAST_SIDE = 8;

type Reading = keyof typeof READINGS;
type Other = Exclude<Reading, 'written'>;

const OTHERS: readonly Other[] = ['corners', 'yx-corners', 'centres', 'axes'];

/**
 * Finds systematic mistakes in how the boxes of a file are written. It says nothing unless what was written contradicts the
 * image sizes, the areas or the range of pixels, and a known convention resolves the contradiction for nearly all boxes.
 *
 * @returns null where nothing speaks against [x, y, width, height] in pixels
 */
export function conventionOf(dataset: Pick<Dataset, 'images' | 'annotations'>): Convention | null {
  return conventionOfBoxes(sampleBoxes(dataset));
}

/** The same of boxes that `sampleBoxes` took, in any order. */
export function conventionOfBoxes(boxes: readonly WrittenBox[]): Convention | null {
  if (boxes.length < LEAST_BOXES) return null;
  const asWritten = fitting(boxes, 'written');
  const found = (code: ConventionCode, asFound: number, more: Partial<Convention> = {}) => ({
    code,
    boxes: boxes.length,
    asWritten,
    asFound,
    ...more,
  });
  if (boxes.every(isWithinUnit)) return haveSides(boxes) ? shares(boxes, found) : null;
  const area = areasOf(boxes);
  const byValues = foundInValues(boxes, area, found);
  if (byValues !== null || asWritten >= SOUND) return byValues;
  return foundByFit(boxes, area, found) ?? (asWritten < BROKEN ? found('beyond', asWritten) : null);
}

/** What areas and the range of the numbers say, wherever the boxes lie. */
function foundInValues(
  boxes: readonly WrittenBox[],
  area: Areas | null,
  found: Found,
): Convention | null {
  const byArea = area === null ? null : cornersByArea(boxes, area, found);
  if (byArea !== null) return byArea;
  if (areInPercent(boxes)) return found('percent', fitting(boxes.map(inPixels(100)), 'written'));
  const scaled = scaledByArea(boxes);
  return scaled && found('scaled', scaled.asFound, { factor: scaled.factor });
}

/** What makes boxes fit their images that do not as they are written. */
function foundByFit(
  boxes: readonly WrittenBox[],
  area: Areas | null,
  found: Found,
): Convention | null {
  // Areas of the boxes as written leave only what keeps width and height.
  const keepsSides = area !== null && area.asWritten >= SOUND;
  const byPlace = placed(boxes, keepsSides ? ['centres', 'axes'] : OTHERS, found);
  if (byPlace !== null) return byPlace;
  const factor = scaleOf(boxes);
  if (factor === null) return null;
  const asFound = shareOf(boxes, box => fits(READINGS.written(box), grown(box, factor)));
  return found('scaled', asFound, { factor });
}

/** Areas that are those of corners and not of width × height. */
function cornersByArea(boxes: readonly WrittenBox[], area: Areas, found: Found): Convention | null {
  if (area.asFound < SOUND || area.asWritten > FEW) return null;
  const asFound = fitting(boxes, 'corners');
  return asFound >= NEARLY_ALL ? found(cornerOrder(boxes), asFound, { area }) : null;
}

/** The first reading under which nearly all boxes fit their image. */
function placed(
  boxes: readonly WrittenBox[],
  readings: readonly Other[],
  found: Found,
): Convention | null {
  for (const reading of readings) {
    const asFound = fitting(boxes, reading);
    if (asFound >= NEARLY_ALL)
      return found(reading === 'corners' ? cornerOrder(boxes) : reading, asFound);
  }
  return null;
}

type Found = (code: ConventionCode, asFound: number, more?: Partial<Convention>) => Convention;
type Areas = NonNullable<Convention['area']>;

/** Boxes in shares of their image: which of three ways, by which fits nearly all. */
function shares(boxes: readonly WrittenBox[], found: Found): Convention {
  const pixels = boxes.map(inPixels(1));
  const plain = fitting(pixels, 'written');
  const [corners, centres] = [fitting(pixels, 'corners'), fitting(pixels, 'centres')];
  if (plain >= NEARLY_ALL) return found('normalized', plain);
  if (corners >= NEARLY_ALL) return found('normalized-corners', corners);
  if (centres >= NEARLY_ALL) return found('normalized-centres', centres);
  return found('normalized', plain);
}

/** Square images leave it open which of two corners is x. */
function cornerOrder(boxes: readonly WrittenBox[]): ConventionCode {
  return fitting(boxes, 'yx-corners') >= NEARLY_ALL ? 'corners-any-order' : 'corners';
}

/** Zeros are no shares. */
function haveSides(boxes: readonly WrittenBox[]): boolean {
  return shareOf(boxes, ({ c, d }) => c > 0 && d > 0) >= BROKEN;
}

function isWithinUnit({ a, b, c, d, width, height }: WrittenBox): boolean {
  const isSmall = [a, b, c, d].every(value => value >= 0 && value <= UNIT);
  return isSmall && Math.min(width, height) > LEAST_SIDE;
}

/** Boxes that all stay within 100 pixels and reach both ends of them, in images several times as large. */
function areInPercent(boxes: readonly WrittenBox[]): boolean {
  if (boxes.length < 20) return false;
  const inside = boxes.every(
    ({ a, b, c, d, width, height }) =>
      Math.min(a, b, c, d) >= 0 &&
      a + c <= PERCENT &&
      b + d <= PERCENT &&
      Math.min(width, height) >= 300,
  );
  const reach = (of: (box: WrittenBox) => number) =>
    boxes.reduce((most, box) => Math.max(most, of(box)), 0);
  return inside && reach(({ a, c }) => a + c) >= 85 && reach(({ b, d }) => b + d) >= 85;
}

/** Shares of the given areas that are those of the boxes as written, and of corners; null where hardly any is given. */
function areasOf(boxes: readonly WrittenBox[]): Areas | null {
  const given = boxes.filter(({ area }) => !Number.isNaN(area));
  if (given.length < Math.max(LEAST_BOXES, boxes.length / 2)) return null;
  return {
    asWritten: shareOf(given, box => hasArea(box.c, box.d, box.area)),
    asFound: shareOf(given, box => hasArea(box.c - box.a, box.d - box.b, box.area)),
  };
}

function fitting(boxes: readonly WrittenBox[], reading: Reading): number {
  return shareOf(boxes, box => fits(READINGS[reading](box), box));
}

function inPixels(whole: number): (box: WrittenBox) => WrittenBox {
  return box => scaledUp(box, whole);
}

/**
 * How many times as large the images seem to have been, by how far boxes reach: about as far along both sides, where the
 * size of all images is wrong by the same factor.
 *
 * @returns null where they do not
 */
function scaleOf(boxes: readonly WrittenBox[]): number | null {
  if (OTHERS.some(reading => fitting(boxes, reading) >= MANY)) return null;
  if (!boxes.every(({ a, b, c, d }) => a >= -1 && b >= -1 && c > 0 && d > 0)) return null;
  const reach = (of: (box: WrittenBox) => number) =>
    boxes.map(of).toSorted((one, other) => other - one)[Math.floor(boxes.length / 200)] as number;
  const wide = reach(({ a, c, width }) => (a + c) / width);
  const high = reach(({ b, d, height }) => (b + d) / height);
  const [low, factor] = [Math.min(wide, high), Math.max(wide, high)];
  return low >= 1.15 && factor <= 10 && low >= 0.75 * factor ? factor : null;
}

/**
 * Areas that are all the same number of times as large as those of the boxes as written: no polygon is larger than its box.
 *
 * @returns null where they are not
 */
function scaledByArea(boxes: readonly WrittenBox[]) {
  const given = boxes.filter(({ area, c, d }) => area > 0 && c > 0 && d > 0);
  if (given.length < Math.max(LEAST_BOXES, boxes.length / 2)) return null;
  const ratios = given
    .map(({ area, c, d }) => area / (c * d))
    .toSorted((one, other) => one - other);
  const middle = ratios[Math.floor(ratios.length / 2)] as number;
  const alike = ratios.filter(ratio => Math.abs(ratio / middle - 1) <= 0.1).length;
  if (middle < LEAST_RATIO || alike < NEARLY_ALL * ratios.length) return null;
  // Else they may be per cent.
  if (boxes.every(({ a, b, c, d }) => a + c <= PERCENT && b + d <= PERCENT)) return null;
  const factor = 1 / Math.sqrt(middle);
  const asFound = shareOf(boxes, box => fits(READINGS.written(box), grown(box, factor)));
  return asFound >= NEARLY_ALL ? { factor, asFound } : null;
}

function grown(box: WrittenBox, factor: number): WrittenBox {
  return { ...box, width: box.width * factor, height: box.height * factor };
}
