import type { Steps } from '../../../contract/steps/Steps.ts';
import type { Dataset } from '../../../dataset/Dataset.ts';
import { rowsByImage } from '../../../dataset/rowsByImage.ts';
import { categoryKey } from '../../derive/categoryName.ts';

/** The classes of the boxes of each image. Boxes without a class or on unknown images are left out. */
export interface ImageClasses {
  readonly images: number;
  /** Boxes of image i are `classes[start[i]] … classes[start[i + 1] - 1]`. */
  readonly start: Int32Array;
  /** Places in the list of names. */
  readonly classes: Int32Array;
}

/**
 * @param places of the classes by their names; grows by those that are new, so that several sets share one list
 */
export function* imageClasses(dataset: Dataset, places: Map<string, number>): Steps<ImageClasses> {
  const { images, annotations, categories } = dataset;
  const placeOf = Int32Array.from(categories, category => {
    const name = categoryKey(category);
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    return place;
  });
  const { rows, start } = yield* rowsByImage(dataset);
  const kept = new Int32Array(images.count + 1);
  const classes = new Int32Array(rows.length);
  let count = 0;
  for (let image = 0; image < images.count; image++) {
    for (let at = start[image] as number; at < (start[image + 1] as number); at++) {
      const category = annotations.category[rows[at] as number] as number;
      if (category >= 0) classes[count++] = placeOf[category] as number;
    }
    kept[image + 1] = count;
  }
  return { images: images.count, start: kept, classes: classes.subarray(0, count) };
}
