import { CANDIDATE_DETECTORS } from '../analysis/candidates/candidateDetectors.ts';
import type { ByteSource } from '../analysis/contract/ByteSource.ts';
import { TimeSlice } from '../analysis/contract/TimeSlice.ts';
import { shownBoxes } from '../analysis/dataset/shownBoxes.ts';
import type { Exploration } from '../analysis/explore/Exploration.ts';
import { explorePoints } from '../analysis/explore/explorePoints.ts';
import { exploreQueries } from '../analysis/explore/exploreQueries.ts';
import type { TileRule } from '../analysis/explore/tiledBoxes.ts';
import type { ReadOptions } from '../analysis/formats/Format.ts';
import { formatOf } from '../analysis/formats/formats.ts';
import { boxesPerImage } from '../analysis/queries/boxesPerImage.ts';
import { ONE_TO_ONE_DETECTORS } from '../analysis/queries/oneToOneDetectors.ts';

/** What-ifs about one dataset. */
export interface ExploreRequest {
  /** One of `detectorsOfPoints` or `detectorsOfQueries`. */
  readonly detector: string;
  /** Pixels of the square input; the detector's own where there are none. */
  readonly sides: readonly number[];
  readonly tiles: readonly TileRule[];
  /** Numbers of queries; the detector's own where there are none. */
  readonly queries: readonly number[];
  /** Pictures that are padded together. */
  readonly batch: number;
}

export interface Explored {
  readonly file: string;
  readonly images: number;
  readonly boxes: number;
  readonly classes: readonly { readonly name: string | null; readonly id: number | string }[];
  readonly exploration: Exploration;
}

/** Names of those that choose their positives among points. */
export function detectorsOfPoints(): readonly string[] {
  return CANDIDATE_DETECTORS.map(({ name }) => name);
}

/** Names of those that give every box a query. */
export function detectorsOfQueries(): readonly string[] {
  return ONE_TO_ONE_DETECTORS.map(({ name }) => name);
}

/**
 * Counts what a dataset is for a detector that chooses its positives by its own predictions: what is exact without any.
 *
 * @throws FailureError when the file cannot be read, and when it is cancelled
 * @throws RangeError for a detector that is none of them
 */
export async function exploreDataset(
  source: ByteSource,
  { detector: name, sides, tiles, queries, batch }: ExploreRequest,
  options: ReadOptions,
): Promise<Explored> {
  const format = await formatOf(source);
  const dataset = await format.read(source, options);
  const slice = new TimeSlice(options);
  const shown = await slice.run(shownBoxes(dataset));
  const { categories } = dataset;
  const explored = {
    file: source.name,
    images: shown.width.length,
    boxes: shown.category.length,
    classes: categories,
  };
  const byPoints = CANDIDATE_DETECTORS.find(detector => detector.name === name);
  if (byPoints !== undefined) {
    const asked = { detector: byPoints, sides, tiles, categories: categories.length };
    return { ...explored, exploration: await slice.run(explorePoints(shown, asked)) };
  }
  const byQueries = ONE_TO_ONE_DETECTORS.find(detector => detector.name === name);
  if (byQueries === undefined) throw new RangeError(name);
  const classes = categories.filter(({ listings }) => listings > 0).length || 1;
  const asked = { detector: byQueries, queries, batch, classes };
  return { ...explored, exploration: exploreQueries(boxesPerImage(shown), asked) };
}
