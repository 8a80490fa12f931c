import { CATEGORY } from './slots.ts';
import type { Category } from '../Dataset.ts';
import type { IdTable } from './IdTable.ts';
import type { OddIds } from '../OddIds.ts';
import type { ProblemTally } from './ProblemTally.ts';
import { RowsById } from './RowsById.ts';

/** Collects the `categories` section. An id that is listed again replaces the earlier name, as in pycocotools. */
export class CategoryCollector {
  readonly #ids: IdTable;
  readonly #problems: ProblemTally;
  readonly #categories: Category[] = [];
  readonly #rows = new RowsById();

  constructor(ids: IdTable, problems: ProblemTally) {
    this.#ids = ids;
    this.#problems = problems;
  }

  /** Listed ones first, in the order of the file. */
  get categories(): readonly Category[] {
    return this.#categories;
  }

  readonly add = (values: Float64Array, odd?: OddIds): void => {
    const id = odd?.get(CATEGORY.id) ?? (values[CATEGORY.id] as number);
    const index = this.#ids.intern(id);
    if (index === -1) return;
    const written = this.#ids.written(index);
    const category = { id: written, name: odd?.get(CATEGORY.name)?.text ?? String(written) };
    const row = this.#rows.get(index);
    if (row < 0) {
      this.#rows.set(index, this.#categories.push(category) - 1);
    } else {
      this.#categories[row] = category;
      this.#problems.add('duplicate-category-id', () => ({ category: written }));
    }
  };

  idAt(row: number): number | string {
    return (this.#categories[row] as Category).id;
  }

  /** Row of the category with this id; −1 where none has it. */
  rowOf(index: number): number {
    return this.#rows.get(index);
  }

  /** Adds a category without a name for an id that only annotations use. @returns its row */
  addUnlisted(index: number): number {
    const row = this.#categories.push({ id: this.#ids.written(index), name: null }) - 1;
    this.#rows.set(index, row);
    return row;
  }
}
