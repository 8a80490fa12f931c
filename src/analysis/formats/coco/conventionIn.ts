import type { Convention } from '../../contract/records/Convention.ts';
import type { ByteSource } from '../../contract/sources/ByteSource.ts';
import type { Sharing } from '../../contract/steps/TimeSlice.ts';
import { cornerFits, firstLook, isSound } from '../../dataset/convention/firstLook.ts';
import type { Dataset } from '../../dataset/Dataset.ts';

/** A systematic mistake in how boxes are written, by their numbers and areas; null where they say nothing. */
export async function conventionIn(dataset: Dataset): Promise<Convention | null> {
  if (isSound(firstLook(dataset))) return null;
  const { conventionOf } = await import('../../dataset/convention/conventionOf.ts');
  return conventionOf(dataset);
}

/**
 * The same by polygons, where numbers and areas say nothing.
 *
 * @throws FailureError when the file cannot be read, and when it is cancelled
 */
export async function conventionOfPolygons(
  source: ByteSource,
  dataset: Dataset,
  sharing: Sharing,
): Promise<Convention | null> {
  const fits = dataset.convention === undefined ? cornerFits(firstLook(dataset)) : null;
  if (fits === null) return null;
  const { polygonConvention } = await import('./polygonConvention.ts');
  return polygonConvention(source, fits, sharing);
}
