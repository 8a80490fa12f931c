import { sortedInSteps } from '../../contract/steps/sortedInSteps.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import { CATEGORY } from './slots.ts';
import type { Category } from '../Dataset.ts';
import { compareIds, PROBLEM_EXAMPLES } from '../examples.ts';
import { type ExamplesKept, examplesKept } from '../examplesKept.ts';
import type { WrittenId } from '../Id.ts';
import type { IdTable } from './ids/IdTable.ts';
import type { NonNumericIds } from '../NonNumericIds.ts';
import { exampleOf } from './exampleOf.ts';
import { RowsById } from './ids/RowsById.ts';

/** Collects the `categories` section. An id that is listed again replaces the earlier name, as in pycocotools. */
export class CategoryCollector {
  readonly #ids: IdTable;
  #categories: Category[] = [];
  /** Of the categories that the file does not list, in the order of their first use. */
  readonly #users: ExamplesKept[] = [];
  readonly #most: number;
  #rows = new RowsById();

  /** @param most examples of each class that is not listed; Infinity for all */
  constructor(ids: IdTable, most = PROBLEM_EXAMPLES) {
    this.#ids = ids;
    this.#most = most;
  }

  /** Listed ones first, in the order of the file. */
  get categories(): readonly Category[] {
    return this.#categories;
  }

  /** Forgets all that was taken. */
  clear(): void {
    this.#rows = new RowsById();
    this.#categories = [];
  }

  readonly add = (values: Float64Array, odd?: NonNumericIds): void => {
    const id = odd?.get(CATEGORY.id) ?? (values[CATEGORY.id] as number);
    const index = this.#ids.intern(id);
    if (index === -1) return;
    const written = this.#ids.written(index);
    const name = odd?.get(CATEGORY.name)?.text ?? String(written);
    const row = this.#rows.get(index);
    const listings = 1 + (this.#categories[row]?.listings ?? 0);
    const category = { id: written, name, listings, users: [] };
    if (row < 0) this.#rows.set(index, this.#categories.push(category) - 1);
    else this.#categories[row] = category;
  };

  /** Row of the category with this id; −1 where none has it. */
  rowOf(index: number): number {
    return this.#rows.get(index);
  }

  /** Puts the first rows in the place of the indices of their ids. @returns where another index stands; `to` where none does */
  replaceFirst(rows: number, column: Int32Array, from: number, to: number): number {
    return this.#rows.replace(column, from, to, rows);
  }

  /** Adds a category without a name for an id that only annotations use. @returns its row */
  addUnlisted(index: number): number {
    const users = examplesKept(this.#most);
    this.#users.push(users);
    const id = this.#ids.written(index);
    const category = {
      id,
      name: null,
      listings: 0,
      // Asked for when all are there.
      get users() {
        return users.kept;
      },
    };
    const row = this.#categories.push(category) - 1;
    this.#rows.set(index, row);
    return row;
  }

  /** Notes an annotation that uses an id which the file does not list. */
  addUser(row: number, annotation: WrittenId | null): void {
    const { id } = this.#categories[row] as Category;
    const users = this.#users[row - (this.#categories.length - this.#users.length)];
    users?.add(annotation, () => exampleOf({ annotation, category: id }));
  }

  /**
   * Brings the categories that the file does not list into the order of their ids, once all are there: that of their first
   * use would be another in every part of a file.
   *
   * @returns the new row of each category; null where all keep theirs
   */
  *sortUnlisted(): Steps<Int32Array | null> {
    const before = this.#categories;
    const listed = before.length - this.#users.length;
    const rows = Array.from(this.#users, (_, at) => listed + at);
    const order = yield* sortedInSteps(rows, (one, other) =>
      compareIds((before[one] as Category).id, (before[other] as Category).id),
    );
    if (order.every((row, at) => row === listed + at)) return null;
    const places = Int32Array.from(before.keys());
    for (const [at, row] of order.entries()) places[row] = listed + at;
    this.#categories = before.slice(0, listed);
    for (const row of order) this.#categories.push(before[row] as Category);
    return places;
  }
}
