import type { ProblemExample } from '../../src/analysis/annotations/Dataset.ts';
import { plainName } from '../../src/analysis/report/plainName.ts';
import type { Messages } from '../l10n/messages.ts';

/** `annotation 918 in image 200365`. */
export function placeWords(example: ProblemExample, { words: { place } }: Messages): string {
  const annotation = nameOf(example.annotation, place.annotation);
  const image = nameOf(example.image, place.image);
  const first =
    annotation !== '' && image !== '' ? place.inImage(annotation, image) : annotation + image;
  return [first, nameOf(example.category, place.category)]
    .filter(part => part !== '')
    .join(place.and);
}

function nameOf(id: number | string | undefined, words: (id: string) => string): string {
  return id === undefined ? '' : words(plainName(String(id)));
}
