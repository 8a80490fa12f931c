import { shownId } from '../../src/analysis/contract/text/shownId.ts';
import type { ProblemExample } from '../../src/analysis/dataset/Dataset.ts';
import type { PageWords } from '../../src/words/PageWords.ts';

/** A record that is a place to look at, by its ids. */
export type Place = ProblemExample;

/** The first places, as many as are asked for: `annotation 918 in image 200365; image 4`. Empty where nothing has an id. */
export function placesWords(
  examples: readonly ProblemExample[],
  most: number,
  text: PageWords,
): string {
  return examples
    .map(example => placeWords(example, text))
    .filter(words => words !== '')
    .slice(0, most)
    .join(text.words.place.between);
}

/** One place: `annotation 918 in image 200365`; empty for what has no id. */
export function placeWords(example: ProblemExample, { words: { place } }: PageWords): string {
  const annotation = nameOf(example.annotation, place.annotation);
  const image = nameOf(example.image, place.image);
  const first =
    annotation !== '' && image !== '' ? place.inImage(annotation, image) : annotation + image;
  return [first, nameOf(example.category, place.category), nameOf(example.file, place.file)]
    .filter(part => part !== '')
    .join(place.and);
}

function nameOf(id: number | string | undefined, words: (id: string) => string): string {
  return id === undefined ? '' : words(shownId(id));
}
