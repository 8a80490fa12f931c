import { CATEGORY } from './cocoLayouts.ts';
import type { Category } from './Dataset.ts';
import type { IdTable } from './IdTable.ts';
import type { OddIds } from './OddIds.ts';
import type { ProblemTally } from './ProblemTally.ts';

/** Collects the `categories` section. An id that is listed again replaces the earlier name, as in pycocotools. */
export class CategoryCollector {
  readonly #ids: IdTable;
  readonly #problems: ProblemTally;
  readonly #categories: Category[] = [];
  /** Per index of an id: its row. */
  readonly #rows = new Map<number, number>();

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
    if (index < 0) return;
    const written = this.#ids.written(index);
    const category = { id: written, name: odd?.get(CATEGORY.name)?.text ?? String(written) };
    const row = this.#rows.get(index);
    if (row === undefined) {
      this.#rows.set(index, this.#categories.push(category) - 1);
    } else {
      this.#categories[row] = category;
      this.#problems.add('duplicate-category-id', () => ({ category: written }));
    }
  };

  idAt(row: number): number | string {
    return (this.#categories[row] as Category).id;
  }

  /** Per index of an id: the row of the category, −1 where none is listed. */
  rowsByIndex(): Int32Array {
    const rows = new Int32Array(this.#ids.limit).fill(-1);
    for (const [index, row] of this.#rows) rows[index] = row;
    return rows;
  }

  /** Adds a category without a name for an id that only annotations use. @returns its row */
  addUnlisted(index: number): number {
    return this.#categories.push({ id: this.#ids.written(index), name: null }) - 1;
  }
}
