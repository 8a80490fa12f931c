import { fail } from '../../../analysis/contract/failures/Failure.ts';
import type { PilotObstacle } from '../../../analysis/contract/failures/PilotObstacle.ts';
import { finish } from '../../../analysis/contract/steps/Steps.ts';
import type { Dataset } from '../../../analysis/dataset/Dataset.ts';
import { rowsByImage } from '../../../analysis/dataset/rowsByImage.ts';
import type { DetectorSetup } from '../../../analysis/detectors/DetectorSetup.ts';
import type { AssignedShare } from '../../../analysis/pilot/data/AssignedShare.ts';
import { choosePilotSize, isSize } from '../../../analysis/pilot/data/choosePilotSize.ts';
import { eligibleImages } from '../../../analysis/pilot/data/eligibleImages.ts';
import type { PilotData } from '../../../analysis/pilot/data/PilotData.ts';
import type { PilotSize } from '../../../analysis/pilot/data/PilotSize.ts';
import { scaledImages, type ScaledImages } from '../../../analysis/pilot/data/scaledImages.ts';
import type { PictureFault } from '../../../analysis/contract/records/PictureFault.ts';
import type { PilotSetup } from '../../../analysis/pilot/detector/PilotSetup.ts';
import { splitImages } from '../../../analysis/pilot/training/splitImages.ts';
import { decodedPictures } from './decodedPictures.ts';
import { pictureNames } from './pictureNames.ts';
import type { PicturePlace, PilotPlatform } from './PilotPlatform.ts';
import type { PilotProgress } from './PilotProgress.ts';

/** Fewer images cannot be split into four. */
const LEAST_IMAGES = 24;
/** With fewer boxes held out, AP steps by more than pairs differ. */
const LEAST_BOXES = 20;
/** More images are not seen often enough in pilots. */
const MOST_IMAGES = 1000;
const MOST_PIXEL_BYTES = 256 * 2 ** 20;

export interface ImagesWanted {
  readonly dataset: Dataset;
  readonly setup: DetectorSetup;
  readonly fitted: PilotSetup;
  /** What the report counted. */
  readonly own: AssignedShare;
  readonly seeds: readonly number[];
  /** Milliseconds that decoding may take. */
  readonly budget: number;
  /** How many are decoded, where it is known from before. */
  readonly pictures: number | undefined;
}

export interface PreparedImages {
  readonly data: PilotData;
  readonly size: PilotSize;
  readonly eligible: number;
  /** That were decoded, whether or not they could be used. */
  readonly pictures: number;
  readonly faults: readonly { readonly fault: PictureFault; readonly count: number }[];
}

/**
 * Finds the pictures of a data set, chooses their size and decodes them.
 *
 * @throws FailureError `pilot-impossible`, `cancelled`
 */
export async function preparedImages(
  wanted: ImagesWanted,
  platform: PilotPlatform,
  onProgress: (progress: PilotProgress) => void,
): Promise<PreparedImages> {
  const { dataset, setup, fitted, own, seeds, budget, pictures } = wanted;
  const refuse = (reason: PilotObstacle) =>
    fail({ code: 'pilot-impossible', file: platform.source.name, reason });
  const groups = finish(rowsByImage(dataset));
  const eligible = eligibleImages(dataset, groups);
  const found = foundPictures(eligible, await pictureNames(platform.source, dataset), platform);
  if (found.pictures.length === 0)
    refuse({ kind: 'no-pictures', images: eligible.length, folders: platform.folders });

  const rows = found.pictures.map(({ row }) => row);
  const size = choosePilotSize({ dataset, groups, rows, setup, fitted, own });
  if (!isSize(size)) return refuse(size);
  const most = Math.floor(MOST_PIXEL_BYTES / (3 * size.longer ** 2));
  const scaled = scaledImages(dataset, groups, rows.slice(0, pictures ?? most), size.longer);
  const places = found.pictures
    .slice(0, pictures ?? most)
    .map((picture, place) => placeOf(picture, place, { dataset, scaled }));
  const decoded = await decodedPictures(places, scaled.frame, {
    platform,
    budget: pictures === undefined ? budget : Infinity,
    onProgress,
  });
  const kept = decoded.kept.map(place => rows[place] as number);
  const { boxes, start, width, height } = scaledImages(dataset, groups, kept, size.longer);
  const data: PilotData = {
    // The frame of all that were decoded, whether or not the largest could be used.
    frame: scaled.frame,
    images: { count: kept.length, width, height, pixels: decoded.pixels },
    boxes,
    start,
    classes: dataset.categories.length,
  };
  if (kept.length < LEAST_IMAGES)
    refuse({ kind: 'too-few-images', found: kept.length, needed: LEAST_IMAGES });
  const heldOut = fewestHeldOut(data, seeds);
  if (heldOut < LEAST_BOXES) refuse({ kind: 'too-few-boxes', found: heldOut, needed: LEAST_BOXES });
  const faults = counted([...found.missing, ...decoded.faults]);
  return { data, size, eligible: eligible.length, pictures: decoded.pictures, faults };
}

interface FoundPicture {
  readonly row: number;
  readonly path: string;
}

/** Pictures that lie where they are looked for, up to the most that are used. */
function foundPictures(
  eligible: readonly number[],
  names: (image: number) => readonly string[],
  { find }: PilotPlatform,
): { readonly pictures: readonly FoundPicture[]; readonly missing: readonly PictureFault[] } {
  const pictures: FoundPicture[] = [];
  const missing: PictureFault[] = [];
  for (const row of eligible) {
    const path = find(names(row));
    if (path === null) missing.push('missing');
    else pictures.push({ row, path });
    if (pictures.length === MOST_IMAGES) break;
  }
  return { pictures, missing };
}

function placeOf(
  { row, path }: FoundPicture,
  place: number,
  { dataset, scaled }: { readonly dataset: Dataset; readonly scaled: ScaledImages },
): PicturePlace {
  const annotated = {
    width: dataset.images.width[row] as number,
    height: dataset.images.height[row] as number,
  };
  const [width, height] = [scaled.width[place] as number, scaled.height[place] as number];
  return { path, place, annotated, width, height };
}

function counted(faults: readonly PictureFault[]): PreparedImages['faults'] {
  return [...new Set(faults)].map(fault => ({
    fault,
    count: faults.filter(one => one === fault).length,
  }));
}

/** Boxes that the poorest of the seeds is measured on. */
function fewestHeldOut({ images, start }: PilotData, seeds: readonly number[]): number {
  const counts = seeds.map(seed =>
    splitImages(images.count, seed).heldOut.reduce(
      (sum, image) => sum + (start[image + 1] as number) - (start[image] as number),
      0,
    ),
  );
  return Math.min(...counts);
}
