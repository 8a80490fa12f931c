import type { Convention } from '../../contract/records/Convention.ts';
import type { ByteSource } from '../../contract/sources/ByteSource.ts';
import { closerLook, cornerFits, firstLook, isSound } from '../../dataset/convention/firstLook.ts';
import type { Dataset } from '../../dataset/Dataset.ts';
import type { ReadOptions } from '../Format.ts';

/**
 * A systematic mistake in how boxes are written, by their numbers and areas; where these say nothing, and the user does not
 * either, by the polygons. Null where nothing says so.
 *
 * @throws FailureError when the file cannot be read, and when it is cancelled
 */
export async function conventionIn(
  source: ByteSource,
  dataset: Dataset,
  options: ReadOptions,
): Promise<Convention | null> {
  const look = firstLook(dataset);
  const isClear = isSound(look) || isSound(closerLook(dataset));
  const found = isClear ? null : await byNumbers(dataset);
  const fits = found === null && options.boxes === undefined ? cornerFits(look) : null;
  if (fits === null) return found;
  const { polygonConvention } = await import('./polygonConvention.ts');
  return polygonConvention(source, fits, options);
}

async function byNumbers(dataset: Dataset): Promise<Convention | null> {
  const { conventionOf } = await import('../../dataset/convention/conventionOf.ts');
  return conventionOf(dataset);
}
