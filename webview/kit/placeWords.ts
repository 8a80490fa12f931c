import type { ProblemExample } from '../../src/analysis/annotations/Dataset.ts';
import { plainName } from '../../src/analysis/report/plainName.ts';
import type { Messages } from '../l10n/messages.ts';

/** `annotation 918 in image 200365`. */
export function placeWords(example: ProblemExample, { words: { place } }: Messages): string {
  const annotation = named(example.annotation, place.annotation);
  const image = named(example.image, place.image);
  const first =
    annotation !== '' && image !== '' ? place.inImage(annotation, image) : annotation + image;
  return [first, named(example.category, place.category)]
    .filter(part => part !== '')
    .join(place.and);
}

function named(id: number | string | undefined, words: (id: string) => string): string {
  return id === undefined ? '' : words(plainName(String(id)));
}
