import { repeatFactors } from '../advice/repeatFactors.ts';
import type { AnnotationSource } from '../contract/sources/AnnotationSource.ts';
import { TimeSlice } from '../contract/steps/TimeSlice.ts';
import type { Dataset } from '../dataset/Dataset.ts';
import { imageRepeats, imagesOfClasses, repeatedRows } from '../dataset/imageRepeats.ts';
import { shownBoxes } from '../dataset/shownBoxes.ts';
import type { ReadOptions } from '../formats/Format.ts';
import { type ReadAnnotations, readAnnotations } from '../formats/readAnnotations.ts';
import { seededRandom } from '../geometry/seededRandom.ts';
import { requireUsable } from './requireUsable.ts';
import type { Resampling } from '../report/Resampling.ts';

export interface ResampleOptions extends Omit<ReadOptions, 'isPart'> {
  /** Share of the images below which a class is rare; as the advice has it where it is not given. */
  readonly threshold?: number | undefined;
  /** Of the draws for parts of a repeat. */
  readonly seed: number;
}

/**
 * Repeat-factor sampling of the images of an annotation file, crowd regions and boxes without a size left out.
 *
 * @throws FailureError when the file cannot be read, `nothing-usable`, and when it is cancelled
 */
export async function resample(
  asked: AnnotationSource,
  { threshold: given, seed, ...options }: ResampleOptions,
): Promise<Resampling> {
  const read = await readAnnotations(asked, options);
  const { dataset } = read;
  await requireUsable(read, false, options);
  const slice = new TimeSlice(options);
  const shown = await slice.run(shownBoxes(dataset));
  const { count } = dataset.images;
  const shownOn = await slice.run(imagesOfClasses(shown, dataset.categories.length));
  const threshold = given ?? repeatFactors(count, shownOn)?.threshold ?? null;
  const frequencies = shownOn.map(images => images / count);
  const repeats = await slice.run(imageRepeats(shown, frequencies, threshold ?? 0));
  const names = await namesOf(read, dataset);
  return {
    file: read.source.file,
    threshold,
    seed,
    rareClasses: frequencies.filter(share => share > 0 && share < (threshold ?? 0)).length,
    classes: shownOn.filter(images => images > 0).length,
    images: names.map((name, row) => ({
      id: dataset.images.ids.at(row),
      name,
      repeat: repeats[row] as number,
    })),
    list: repeatedRows(repeats, seededRandom(seed)),
  };
}

/** The files of the images; where a format names images by their files, the ids. */
async function namesOf(
  { namedFiles }: ReadAnnotations,
  { images: { count, ids } }: Dataset,
): Promise<readonly string[]> {
  const files = await namedFiles();
  const named = new Map(files?.map(({ id, name }) => [id, name] as const));
  return Array.from({ length: count }, (_, row) => {
    const id = ids.at(row);
    return named.get(id) ?? String(id ?? row);
  });
}
