import { COLUMN_STRIDE } from './RecordColumns.ts';
import type { RecordLayout } from './RecordLayout.ts';

/** Where the slots of a record lie in its columns, and which of them a field fills: a bit each. */
export class RecordSlots {
  readonly #first: Int32Array;
  readonly #step: Int32Array;
  readonly #masks: Int32Array;
  readonly #columns: Int32Array;
  readonly #all: number;

  /** @param layout of at most 31 slots */
  constructor({ slots, fields }: RecordLayout) {
    this.#first = Int32Array.from({ length: slots }, (_, slot) => COLUMN_STRIDE * slot);
    this.#step = new Int32Array(slots).fill(1);
    this.#masks = Int32Array.from(fields, ({ kind, slot }) => (kind === 'four' ? 31 : 1) << slot);
    this.#columns = Int32Array.from(fields, ({ slot }) => COLUMN_STRIDE * slot);
    this.#all = 2 ** slots - 1;
    for (const { slot } of fields.filter(({ kind }) => kind === 'four'))
      for (let i = 0; i < 4; i++) {
        this.#first[slot + i] = COLUMN_STRIDE * slot + i;
        this.#step[slot + i] = 4;
      }
  }

  /** Index of the value of record 0. */
  firstOf(slot: number): number {
    return this.#first[slot] as number;
  }

  /** Indices from one record to the next. */
  stepOf(slot: number): number {
    return this.#step[slot] as number;
  }

  /** Index of the first value of a field's column. */
  columnOf(field: number): number {
    return this.#columns[field] as number;
  }

  isFour(field: number): boolean {
    return ((this.#masks[field] as number) & ((this.#masks[field] as number) - 1)) !== 0;
  }

  /** The slots of a field. */
  maskOf(field: number): number {
    return this.#masks[field] as number;
  }

  /** Puts NaN into the slots of a record that its object has not filled: those of an earlier record still stand there. */
  clear(records: Float64Array, record: number, written: number): void {
    for (let rest = this.#all & ~written; rest !== 0; rest &= rest - 1) {
      const slot = 31 - Math.clz32(rest & -rest);
      records[(this.#first[slot] as number) + record * (this.#step[slot] as number)] = Number.NaN;
    }
  }
}
