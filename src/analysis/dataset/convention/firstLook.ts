import type { Dataset } from '../Dataset.ts';
import { isArea, isPlaced } from './BoxSample.ts';
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

/** Of all boxes, or of many those in the middle of stretches of equal length, how many are what. */
export interface FirstLook {
  /** By so much a share of a half may differ from that of the boxes that `conventionOf` looks at. */
  readonly margin: number;
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
  margin: 0,
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

/** Clear cases are clear with so few. */
const FEW_BOXES = 2500;
/** Most others are with so many, which take less than it takes to load `conventionOf`. */
const MORE_BOXES = 10_000;
/** Of more boxes `conventionOf` looks at so many at least. */
const SAMPLED = 10_000;
/** Of the difference of a share in two samples. */
const STANDARD_ERRORS = 4.7;

type Boxes = Pick<Dataset, 'images' | 'annotations'>;

/**
 * Counts in one pass over the columns: for most files that is enough, and an object a box takes ten times as long. Of a
 * million boxes, to choose those of `sampleBoxes` took a twentieth of the time that the file is read in.
 */
export function firstLook(boxes: Boxes): FirstLook {
  return lookAt(boxes, FEW_BOXES);
}

/** The same at more of the boxes, for shares that are near to what decides. */
export function closerLook(boxes: Boxes): FirstLook {
  return lookAt(boxes, MORE_BOXES);
}

function lookAt({ images, annotations }: Boxes, most: number): FirstLook {
  const { boxes, area, image, count } = annotations;
  const looks = Math.min(count, most);
  const look = { ...NOTHING, margin: count <= most ? 0 : marginOf(looks) };
  for (let i = 0; i < looks; i++) {
    const row = Math.floor(((i + 0.5) * count) / looks);
    const of = image[row] as number;
    const width = images.width[of] ?? Number.NaN;
    const height = images.height[of] ?? Number.NaN;
    const a = boxes[4 * row] as number;
    const b = boxes[4 * row + 1] as number;
    const c = boxes[4 * row + 2] as number;
    const d = boxes[4 * row + 3] as number;
    if (!isPlaced(a + b + c + d, width, height)) continue;
    const slack = slackOf(width, height);
    look.boxes++;
    look.written += Number(isWithin(a, a + c, width, slack) && isWithin(b, b + d, height, slack));
    look.corners += Number(isWithin(a, c, width, slack) && isWithin(b, d, height, slack));
    look['yx-corners'] += Number(isWithin(b, d, width, slack) && isWithin(a, c, height, slack));
    look.noShares += Number(Math.max(a, b, c, d) > UNIT);
    look.noPercents += Number(a + c > PERCENT || b + d > PERCENT);
    const given = area[row] as number;
    if (isArea(given)) addArea(look, given, boxes, row);
  }
  return look;
}

function marginOf(boxes: number): number {
  return STANDARD_ERRORS * Math.sqrt(1 / 4 / boxes + 1 / 4 / SAMPLED);
}

function addArea(
  look: { -readonly [Count in keyof FirstLook]: FirstLook[Count] },
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

/** Whether `conventionOf` would surely say nothing. */
export function isSound({ margin, boxes, written, ...look }: FirstLook): boolean {
  if (boxes < LEAST_BOXES) return margin === 0;
  const { noShares, noPercents } = look;
  const mostShares = margin * boxes;
  if (noShares <= mostShares || noPercents <= mostShares) return false;
  const nearSound = margin * spread(SOUND);
  if (written < (SOUND + nearSound) * boxes) return false;
  const { areas, ownAreas, cornerAreas, ratios, smallRatios } = look;
  const areCorners =
    ownAreas <= (FEW + margin * spread(FEW)) * areas && cornerAreas >= (SOUND - nearSound) * areas;
  const areLarge = smallRatios <= (1 / 2 + margin) * ratios;
  const areMost = (of: number) => of >= Math.max(LEAST_BOXES, (1 / 2 - margin) * boxes);
  return !(areMost(areas) && areCorners) && !(areMost(ratios) && areLarge);
}

/** How far samples spread around a share, to how far they do around a half. */
function spread(share: number): number {
  return 2 * Math.sqrt(share * (1 - share));
}

/** Shares of boxes that fit their image as written, and as corners. */
export type CornerFits = Pick<FirstLook, 'boxes' | 'written' | 'corners' | 'yx-corners'>;

/** Where nearly all boxes fit their image as corners and no area says whether they are: how many do. Null elsewhere. */
export function cornerFits(look: FirstLook): CornerFits | null {
  const { boxes, areas, ownAreas, written, corners, 'yx-corners': yxCorners } = look;
  const areMost = areas >= Math.max(LEAST_BOXES, boxes / 2);
  if (boxes < LEAST_BOXES || (areMost && ownAreas >= BROKEN * areas)) return null;
  if (Math.max(corners, yxCorners) < NEARLY_ALL * boxes) return null;
  return {
    boxes,
    written: written / boxes,
    corners: corners / boxes,
    'yx-corners': yxCorners / boxes,
  };
}
