import type { RecordField, RecordLayout } from '../bytes/records/RecordLayout.ts';
import { idOfNumber, type NonNumericId } from '../dataset/Id.ts';
import type { OddRecordSink } from '../dataset/NonNumericIds.ts';

/** Builds one record token by token, where the fast reader has declined the object. */
export class RecordBuilder {
  readonly #fields: ReadonlyMap<string, RecordField>;
  readonly #values: Float64Array;
  readonly #markInvalid = new Map<number, NonNumericId>();
  readonly #sink: OddRecordSink;
  #field: RecordField | undefined;

  constructor(layout: RecordLayout, sink: OddRecordSink) {
    this.#fields = new Map(layout.fields.map(field => [field.name, field]));
    this.#values = new Float64Array(layout.slots);
    this.#sink = sink;
  }

  begin(): void {
    this.#values.fill(Number.NaN);
    this.#markInvalid.clear();
  }

  /** @returns whether the layout names the key */
  key(name: string): boolean {
    this.#field = this.#fields.get(name);
    if (this.#field !== undefined) this.#forget(this.#field);
    return this.#field !== undefined;
  }

  /** A list opens as the value of the key. @returns whether its elements are wanted */
  list(): boolean {
    if (this.#field?.kind !== 'four') return false;
    this.#values[this.#field.slot + 4] = 0;
    return true;
  }

  /** An element of a list; NaN where it is no number. */
  element(value: number): void {
    if (this.#field === undefined) return;
    const { slot } = this.#field;
    const length = this.#values[slot + 4] as number;
    if (length < 4) this.#values[slot + length] = value;
    this.#values[slot + 4] = length + 1;
  }

  number(value: number, text: string): void {
    if (this.#field === undefined || this.#field.kind === 'four') return;
    const { kind, slot } = this.#field;
    const id = kind === 'id' ? idOfNumber(value, text) : value;
    if (typeof id === 'number') this.#values[slot] = id;
    else if (id !== null) this.#markInvalid.set(slot, id);
    if (id === null || Number.isNaN(value)) this.markInvalid();
  }

  string(text: string): void {
    if (this.#field === undefined) return;
    this.#markInvalid.set(this.#field.slot, { text, kind: 'string' });
    this.markInvalid();
  }

  /** True and false count as 1 and 0, as in Python; null counts as nothing. */
  literal(value: boolean | null): void {
    if (value !== null) this.number(Number(value), value ? '1' : '0');
  }

  /** The value of the key is there, but is not what its name promises. */
  markInvalid(): void {
    const slot = this.#field?.oddSlot;
    if (slot !== undefined) this.#values[slot] = 1;
  }

  end(): void {
    this.#sink(this.#values, this.#markInvalid.size === 0 ? undefined : this.#markInvalid);
  }

  /** A key that is repeated counts with its last value. */
  #forget(field: RecordField): void {
    const slots = field.kind === 'four' ? 5 : 1;
    this.#values.fill(Number.NaN, field.slot, field.slot + slots);
    if (field.oddSlot !== undefined) this.#values[field.oddSlot] = Number.NaN;
    this.#markInvalid.delete(field.slot);
  }
}
