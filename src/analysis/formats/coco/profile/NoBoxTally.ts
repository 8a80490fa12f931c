import type { NoBox } from '../../../contract/failures/UnusableReason.ts';
import type { RecordProfile } from '../../../contract/failures/RecordProfile.ts';

const MOST_KEYS = 6;
/** A file may have another key in every record. */
const MOST_COUNTED_KEYS = 256;
const MOST_KEY_LENGTH = 40;

/** Say nothing of where a box might be. */
const USUAL: ReadonlySet<string> = new Set(['id', 'image_id', 'category_id', 'iscrowd', 'area']);

interface Found {
  readonly box: NoBox;
  readonly keys: Map<string, number>;
  count: number;
}

/** Counts annotations without a box by what they hold instead. */
export class NoBoxTally {
  readonly #found = new Map<string, Found>();

  add(box: NoBox, keys: readonly string[]): void {
    const name = JSON.stringify(box);
    const found = this.#found.get(name) ?? { box, keys: new Map<string, number>(), count: 0 };
    this.#found.set(name, found);
    found.count++;
    if (box.kind !== 'box-absent') return;
    for (const key of keys)
      if (!USUAL.has(key) && (found.keys.has(key) || found.keys.size < MOST_COUNTED_KEYS))
        found.keys.set(key, 1 + (found.keys.get(key) ?? 0));
  }

  /** The most frequent first. */
  read(): RecordProfile['noBoxes'] {
    return [...this.#found.values()]
      .toSorted((one, other) => other.count - one.count)
      .map(({ box, keys, count }) =>
        box.kind === 'box-absent' ? { ...box, keys: mostFrequent(keys), count } : { ...box, count },
      );
  }
}

function mostFrequent(keys: ReadonlyMap<string, number>): readonly string[] {
  return [...keys]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MOST_KEYS)
    .map(([key]) => key.slice(0, MOST_KEY_LENGTH));
}
