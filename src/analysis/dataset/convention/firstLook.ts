import type { Dataset } from '../Dataset.ts';
import { isArea, isPassedBy, isPlaced, lowestLevelOf } from './BoxSample.ts';
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
import { hasArea, isWithin, slackOf } from './readings.ts';

/** Of the same boxes as `sampleBoxes`, how many are what. */
export interface FirstLook {
  readonly boxes: number;
  /** That fit their image as written, and as corners. */
  readonly written: number;
  readonly corners: number;
  readonly 'yx-corners': number;
  /** With an area above 0, and those of them whose area is that of the box as written. */
  readonly areas: number;
  readonly ownAreas: number;
  /** Whose area is that of the box as corners. */
  readonly cornerAreas: number;
  /** With an area and two sides, and those of them whose area is less than `LEAST_RATIO` times that of the box. */
  readonly ratios: number;
  readonly smallRatios: number;
  /** With a number that is no share of an image, and with an end that is no per cent of one. */
  readonly noShares: number;
  readonly noPercents: number;
}

const NOTHING: FirstLook = {
  boxes: 0,
  written: 0,
  corners: 0,
  'yx-corners': 0,
  areas: 0,
  ownAreas: 0,
  cornerAreas: 0,
  ratios: 0,
  smallRatios: 0,
  noShares: 0,
  noPercents: 0,
};

/** Counts in one pass over the columns: for most files that is enough, and an object a box takes ten times as long. */
export function firstLook({
  images,
  annotations,
}: Pick<Dataset, 'images' | 'annotations'>): FirstLook {
  const { boxes, area, image, count } = annotations;
  const look: { -readonly [Count in keyof FirstLook]: number } = { ...NOTHING };
  const lowest = lowestLevelOf(count);
  for (let row = 0; row < count; row++) {
    if (isPassedBy(annotations, row, lowest)) continue;
    const of = image[row] as number;
    const width = images.width[of] ?? Number.NaN;
    const height = images.height[of] ?? Number.NaN;
    const a = boxes[4 * row] as number;
    const b = boxes[4 * row + 1] as number;
    const c = boxes[4 * row + 2] as number;
    const d = boxes[4 * row + 3] as number;
    if (!isPlaced(a + b + c + d, width, height)) continue;
    const slack = slackOf(width, height);
    const isIn = (side: number, from: number, to: number) => isWithin(from, to, side, slack);
    look.boxes++;
    look.written += Number(isIn(width, a, a + c) && isIn(height, b, b + d));
    look.corners += Number(isIn(width, a, c) && isIn(height, b, d));
    look['yx-corners'] += Number(isIn(width, b, d) && isIn(height, a, c));
    look.noShares += Number(Math.max(a, b, c, d) > UNIT);
    look.noPercents += Number(a + c > PERCENT || b + d > PERCENT);
    const given = area[row] as number;
    if (isArea(given)) addArea(look, given, boxes, row);
  }
  return look;
}

function addArea(
  look: { -readonly [Count in keyof FirstLook]: number },
  area: number,
  boxes: Float64Array,
  row: number,
): void {
  const width = boxes[4 * row + 2] as number;
  const height = boxes[4 * row + 3] as number;
  look.areas++;
  look.ownAreas += Number(hasArea(width, height, area));
  const cornerWidth = width - (boxes[4 * row] as number);
  const cornerHeight = height - (boxes[4 * row + 1] as number);
  look.cornerAreas += Number(hasArea(cornerWidth, cornerHeight, area));
  if (!(width > 0 && height > 0)) return;
  look.ratios++;
  look.smallRatios += Number(area / (width * height) < LEAST_RATIO);
}

/** Whether `conventionOf` would say nothing. */
export function isSound({ boxes, written, noShares, noPercents, ...look }: FirstLook): boolean {
  if (boxes < LEAST_BOXES) return true;
  if (written < SOUND * boxes || noShares === 0 || noPercents === 0) return false;
  const { areas, ownAreas, cornerAreas, ratios, smallRatios } = look;
  const areCorners = ownAreas <= FEW * areas && cornerAreas >= SOUND * areas;
  const areLarge = smallRatios <= ratios / 2;
  return !(areMost(areas, boxes) && areCorners) && !(areMost(ratios, boxes) && areLarge);
}

/** Shares of boxes that fit their image as written, and as corners. */
export type CornerFits = Pick<FirstLook, 'boxes' | 'written' | 'corners' | 'yx-corners'>;

/** Where nearly all boxes fit their image as corners and no area says whether they are: how many do. Null elsewhere. */
export function cornerFits(look: FirstLook): CornerFits | null {
  const { boxes, areas, ownAreas, written, corners, 'yx-corners': yxCorners } = look;
  if (boxes < LEAST_BOXES || (areMost(areas, boxes) && ownAreas >= BROKEN * areas)) return null;
  if (Math.max(corners, yxCorners) < NEARLY_ALL * boxes) return null;
  return {
    boxes,
    written: written / boxes,
    corners: corners / boxes,
    'yx-corners': yxCorners / boxes,
  };
}

/** Whether enough boxes have an area for areas to say something. */
function areMost(areas: number, boxes: number): boolean {
  return areas >= Math.max(LEAST_BOXES, boxes / 2);
}
