import type { PictureFault } from '../../../analysis/contract/records/PictureFault.ts';
import { toPrintable } from '../../../analysis/contract/text/toPrintable.ts';
import type { ExampleWords } from '../../dataset/ExampleWords.ts';
import type { NumberFormat } from '../../numberFormat.ts';

interface Marked {
  readonly kind: 'wanted' | 'detected' | 'other';
  readonly box: readonly [number, number, number, number];
  readonly className: string | null;
}

/** An object on its image, as far as it was found. */
export interface SaidExample {
  /** As the annotations call the image. */
  readonly name: string;
  /** Those that are wanted come first. */
  readonly marked: readonly Marked[];
}

/**
 * What stands under an object and what its picture shows.
 *
 * @param found null for a record that is not there
 * @param fault why there is no picture; null where there is one
 */
export function exampleTexts(
  found: SaidExample | null,
  fault: PictureFault | null,
  { words, format }: { readonly words: ExampleWords; readonly format: NumberFormat },
): { readonly caption: string; readonly alt: string } {
  if (found === null) return { caption: words.noRecord, alt: '' };
  const image = toPrintable(found.name);
  const [first] = found.marked;
  const own = first === undefined || first.kind === 'other' ? null : boxText(first, words, format);
  if (fault !== null) {
    const why = words.fault(fault, image);
    return { caption: own === null ? why : `${own}. ${why}`, alt: '' };
  }
  const others = found.marked.filter(({ kind }) => kind === 'other').length;
  const parts = [
    own === null ? words.whole(image) : words.part({ image, what: own }),
    ...(others === 0 ? [] : [words.others(others, format.count(others))]),
  ];
  return { caption: own ?? image, alt: parts.join('; ') };
}

function boxText({ kind, box, className }: Marked, words: ExampleWords, format: NumberFormat) {
  const name = className === null ? null : toPrintable(className);
  const say = kind === 'detected' ? words.detection : words.box;
  return say(name, format.ratio(box[2]), format.ratio(box[3]));
}
