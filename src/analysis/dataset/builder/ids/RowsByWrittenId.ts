import { inPieces } from '../../../contract/steps/inPieces.ts';
import type { Steps } from '../../../contract/steps/Steps.ts';
import type { WrittenId } from '../../Id.ts';
import { RowsById } from './RowsById.ts';

/** Whole numbers below this have a column, which grows in no time; a map of millions stops to do so. */
const MOST_SMALL = 1 << 22;

/** Which row belongs to an id of a dataset. */
export class RowsByWrittenId {
  readonly #small = new RowsById();
  readonly #others = new Map<WrittenId, number>();

  /** @param id of each row; null for what has none, and is matched by none */
  static *of(count: number, id: (row: number) => WrittenId | null): Steps<RowsByWrittenId> {
    const rows = new RowsByWrittenId();
    yield* inPieces(count, (from, to) => {
      for (let row = from; row < to; row++) rows.#set(id(row), row);
    });
    return rows;
  }

  /** @returns −1 where there is none */
  get(id: WrittenId): number {
    return isSmall(id) ? this.#small.get(id) : (this.#others.get(id) ?? -1);
  }

  #set(id: WrittenId | null, row: number): void {
    if (id === null) return;
    if (isSmall(id)) this.#small.set(id, row);
    else this.#others.set(id, row);
  }
}

function isSmall(id: WrittenId): id is number {
  return typeof id === 'number' && id >= 0 && id < MOST_SMALL && id === (id | 0);
}
