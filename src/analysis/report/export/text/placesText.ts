import type { ProblemExample } from '../../../dataset/Dataset.ts';
import { shownId } from '../../../contract/text/shownId.ts';
import { places } from '../../../../words/en/report/places.ts';

/** The first places: `annotation 918 in image 200365; image 4`. Empty where nothing has an id. */
export function placesText(examples: readonly ProblemExample[], most = 3): string {
  return examples
    .map(placeText)
    .filter(words => words !== '')
    .slice(0, most)
    .join('; ');
}

/** One place. */
export function placeText(example: ProblemExample): string {
  const image = named(places.image, example.image);
  const annotation = named(places.annotation, example.annotation);
  const place =
    annotation !== '' && image !== '' ? places.inImage(annotation, image) : annotation + image;
  return [place, named(places.category, example.category), named(places.file, example.file)]
    .filter(part => part !== '')
    .join(', ');
}

function named(words: (id: string) => string, id: number | string | undefined): string {
  return id === undefined ? '' : words(shownId(id));
}
