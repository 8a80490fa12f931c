import type { JsonValue, WalkedRecord } from '../../formats/coco/walk/WalkedRecord.ts';

type Listing = 'images' | 'categories';

/** The ids that a file lists, by their types. */
export class ListedIds {
  readonly #listed = { images: new Set<number | string>(), categories: new Set<number | string>() };
  #largest = 0;
  #areWhole = true;

  take({ section, values }: WalkedRecord): void {
    const id = values.get('id');
    if (section !== 'annotations') {
      if (typeof id === 'number' || typeof id === 'string') this.#listed[section].add(id);
    } else if (typeof id === 'number' && Number.isSafeInteger(id))
      this.#largest = Math.max(this.#largest, id);
    else this.#areWhole = false;
  }

  /** An id that no annotation has, each time another one; null where not all of them are whole numbers. */
  freshAnnotationId(): number | null {
    if (!this.#areWhole || this.#largest >= Number.MAX_SAFE_INTEGER) return null;
    return ++this.#largest;
  }

  /** The id of the other type that a reference can only mean; null where it leads somewhere as it is, or nowhere. */
  twinOf(section: Listing, reference: JsonValue | undefined): number | string | null {
    if (typeof reference !== 'number' && typeof reference !== 'string') return null;
    const listed = this.#listed[section];
    const twin = otherType(reference);
    return twin === null || listed.has(reference) || !listed.has(twin) ? null : twin;
  }
}

/** The same digits, so that it can be turned back. */
function otherType(id: number | string): number | string | null {
  if (typeof id === 'number') return Number.isSafeInteger(id) ? String(id) : null;
  const number = Number(id);
  return Number.isSafeInteger(number) && String(number) === id ? number : null;
}
