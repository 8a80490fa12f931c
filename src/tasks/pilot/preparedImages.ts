import { fail } from '../../analysis/contract/failures/Failure.ts';
import type { PilotObstacle } from '../../analysis/contract/failures/PilotObstacle.ts';
import { finish } from '../../analysis/contract/steps/Steps.ts';
import type { Dataset } from '../../analysis/dataset/Dataset.ts';
import { rowsByImage } from '../../analysis/dataset/rowsByImage.ts';
import type { DetectorSetup } from '../../analysis/detectors/DetectorSetup.ts';
import type { AssignedShare } from '../../analysis/pilot/data/AssignedShare.ts';
import { choosePilotSize, isSize } from '../../analysis/pilot/data/choosePilotSize.ts';
import { eligibleImages } from '../../analysis/pilot/data/eligibleImages.ts';
import type { PilotData } from '../../analysis/pilot/data/PilotData.ts';
import type { PilotSize } from '../../analysis/pilot/data/PilotSize.ts';
import { scaledImages } from '../../analysis/pilot/data/scaledImages.ts';
import type { PictureFault } from '../../analysis/pilot/images/PictureHead.ts';
import type { PilotSetup } from '../../analysis/pilot/targets/PilotSetup.ts';
import { splitImages } from '../../analysis/pilot/training/splitImages.ts';
import { decodedPictures } from './decodedPictures.ts';
import { pictureNames } from './pictureNames.ts';
import type { PilotPlatform } from './PilotPlatform.ts';
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
}

export interface PreparedImages {
  readonly data: PilotData;
  readonly size: PilotSize;
  readonly eligible: number;
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
  const { dataset, setup, fitted, own, seeds, budget } = wanted;
  const refuse = (reason: PilotObstacle) =>
    fail({ code: 'pilot-impossible', file: platform.source.name, reason });
  const groups = finish(rowsByImage(dataset));
  const eligible = eligibleImages(dataset, groups);
  const names = await pictureNames(platform.source, dataset);
  const faults = new Map<PictureFault, number>();
  const count = (fault: PictureFault) => faults.set(fault, (faults.get(fault) ?? 0) + 1);
  const found: { readonly row: number; readonly path: string }[] = [];
  for (const row of eligible) {
    const path = platform.find(names(row));
    if (path === null) count('missing');
    else found.push({ row, path });
    if (found.length === MOST_IMAGES) break;
  }
  if (found.length === 0)
    refuse({ kind: 'no-pictures', images: eligible.length, folders: platform.folders });

  const rows = found.map(({ row }) => row);
  const size = choosePilotSize({ dataset, groups, rows, setup, fitted, own });
  if (!isSize(size)) return refuse(size);
  const most = Math.floor(MOST_PIXEL_BYTES / (3 * size.longer ** 2));
  const scaled = scaledImages(dataset, groups, rows.slice(0, most), size.longer);
  const pictures = found.slice(0, most).map(({ row, path }, place) => ({
    path,
    place,
    annotated: {
      width: dataset.images.width[row] as number,
      height: dataset.images.height[row] as number,
    },
    width: scaled.width[place] as number,
    height: scaled.height[place] as number,
  }));
  const decoded = await decodedPictures(pictures, scaled.frame, { platform, budget, onProgress });
  for (const fault of decoded.faults) count(fault);
  const kept = decoded.kept.map(place => rows[place] as number);
  const images = scaledImages(dataset, groups, kept, size.longer);
  const data: PilotData = {
    // The frame of all that were decoded, whether or not the largest could be used.
    frame: scaled.frame,
    images: {
      count: kept.length,
      width: images.width,
      height: images.height,
      pixels: decoded.pixels,
    },
    boxes: images.boxes,
    start: images.start,
    classes: dataset.categories.length,
  };
  if (kept.length < LEAST_IMAGES)
    refuse({ kind: 'too-few-images', found: kept.length, needed: LEAST_IMAGES });
  const boxes = fewestHeldOut(data, seeds);
  if (boxes < LEAST_BOXES) refuse({ kind: 'too-few-boxes', found: boxes, needed: LEAST_BOXES });
  return {
    data,
    size,
    eligible: eligible.length,
    faults: [...faults].map(([fault, number]) => ({ fault, count: number })),
  };
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
