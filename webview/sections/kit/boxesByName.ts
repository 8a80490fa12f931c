import type { BoxPlace } from '../../../src/analysis/report/Report.ts';
import type { Place } from '../../kit/placesWords.ts';

/** A record as it is asked for, by its ids alone. */
export interface NamedRecord {
  readonly record: Place;
  /** How many boxes it stands for: more than one only where a format gives its annotations no ids, so that an image names them. */
  readonly boxes: number;
}

/** Boxes by what names them: an image that stands for several of its boxes comes once, with their number. */
export function boxesByName(places: readonly BoxPlace[]): readonly NamedRecord[] {
  const named = new Map<number | string | BoxPlace, NamedRecord>();
  for (const place of places) {
    const { annotation, image } = place;
    const key = annotation === undefined && image !== undefined ? image : place;
    const record = {
      ...(annotation !== undefined && { annotation }),
      ...(image !== undefined && { image }),
    };
    named.set(key, { record, boxes: (named.get(key)?.boxes ?? 0) + 1 });
  }
  return [...named.values()];
}
