import type { IdMismatch } from '../../../contract/failures/UnusableReason.ts';
import type { JsonValue } from '../walk/WalkedRecord.ts';

type Given = JsonValue | undefined;

/** Ids of annotations that are kept until all images are known: the first that fits none is told. */
const MOST_GIVEN = 10_000;
const MOST_SHOWN = 40;

/** Compares the `image_id` of annotations with the ids of images, which may come later in the file. */
export class ImageIdLook {
  /** By JSON text: the number 1 and the text "1" are two. */
  readonly #listed = new Set<string>();
  readonly #byFile = new Map<string, string>();
  readonly #given = new Map<string, Given>();

  addImage(id: Given, fileName: Given): void {
    const text = jsonText(id);
    if (text === null) return;
    this.#listed.add(text);
    if (typeof fileName !== 'string') return;
    this.#byFile.set(fileName, text);
    this.#byFile.set(stemOf(fileName), text);
  }

  addAnnotation(imageId: Given): void {
    if (this.#given.size < MOST_GIVEN) this.#given.set(jsonText(imageId) ?? '', imageId);
  }

  /** The first id of an annotation that no image has; null where all fit. */
  read(): IdMismatch | null {
    const unknown = [...this.#given].find(([text]) => !this.#listed.has(text));
    if (unknown === undefined) return null;
    const [text, value] = unknown;
    const given = text === '' ? null : shortened(text);
    for (const [differ, listed] of this.#meant(value))
      if (listed !== undefined) return { given, listed: shortened(listed), differ };
    const [first] = this.#listed;
    return { given, listed: first === undefined ? null : shortened(first), differ: 'other' };
  }

  #meant(value: Given): readonly (readonly [IdMismatch['differ'], string | undefined])[] {
    const listed = (text: string) => (this.#listed.has(text) ? text : undefined);
    if (typeof value === 'number') return [['text', listed(JSON.stringify(String(value)))]];
    if (typeof value !== 'string') return [];
    const isNumber = /^-?\d+$/.test(value);
    return [
      ['text', isNumber ? listed(value) : undefined],
      ['zeros', isNumber ? listed(value.replace(/^(-?)0+(?=\d)/, '$1')) : undefined],
      ['file-name', this.#byFile.get(value) ?? this.#byFile.get(stemOf(value))],
    ];
  }
}

/** Without folders and ending. */
function stemOf(name: string): string {
  return name.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
}

function shortened(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** An id as JSON writes it; null where it is none. True is 1, as in Python. */
function jsonText(value: Given): string | null {
  if (typeof value === 'boolean') return String(Number(value));
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return typeof value === 'string' ? JSON.stringify(value) : null;
}
