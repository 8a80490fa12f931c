import { inPieces } from '../../contract/steps/inPieces.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import type { Dataset } from '../../dataset/Dataset.ts';

/** The dataset without some of its images; their annotations are on none. @param without 1 for an image that goes */
export function* withoutImages(dataset: Dataset, without: Uint8Array): Steps<Dataset> {
  const { images, annotations } = dataset;
  const kept = Int32Array.from(without.keys()).filter(row => without[row] === 0);
  const rowOf = new Int32Array(images.count).fill(-1);
  for (const [at, row] of kept.entries()) rowOf[row] = at;
  const image = new Int32Array(annotations.count);
  yield* inPieces(annotations.count, (from, to) => {
    for (let row = from; row < to; row++)
      image[row] = rowOf[annotations.image[row] as number] ?? -1;
  });
  return {
    ...dataset,
    images: {
      count: kept.length,
      ids: { at: at => images.ids.at(kept[at] as number) },
      width: Float64Array.from(kept, row => images.width[row] as number),
      height: Float64Array.from(kept, row => images.height[row] as number),
    },
    annotations: { ...annotations, image },
  };
}
