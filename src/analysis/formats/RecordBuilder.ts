import type { RecordField, RecordLayout } from '../bytes/records/RecordLayout.ts';
import type { SkipWatcher } from '../bytes/SkipWatcher.ts';
import { SEGMENTATION } from '../contract/records/segmentation.ts';
import { SegmentationLook } from '../bytes/records/SegmentationLook.ts';
import { idOfNumber, type NonNumericId } from '../dataset/Id.ts';
import type { OddRecordSink } from '../dataset/NonNumericIds.ts';

/** Builds one record token by token, where the fast reader has declined the object. */
export class RecordBuilder {
  readonly #fields: ReadonlyMap<string, RecordField>;
  readonly #values: Float64Array;
  readonly #markInvalid = new Map<number, NonNumericId>();
  readonly #sink: OddRecordSink;
  readonly #segmentation = new SegmentationLook();
  #field: RecordField | undefined;
  /** The slot of what is found out while it is skipped; −1 for none. */
  #watched = -1;

  constructor(layout: RecordLayout, sink: OddRecordSink) {
    this.#fields = new Map(layout.fields.map(field => [field.name, field]));
    this.#values = new Float64Array(layout.slots);
    this.#sink = sink;
  }

  begin(): void {
    this.#values.fill(Number.NaN);
    this.#markInvalid.clear();
    this.#watched = -1;
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
    if (this.#look(value !== 0)) return;
    const { kind, slot } = this.#field;
    const id = kind === 'id' ? idOfNumber(value, text) : value;
    if (typeof id === 'number') this.#values[slot] = id;
    else if (id !== null) this.#markInvalid.set(slot, id);
    if (id === null || Number.isNaN(value)) this.markInvalid();
  }

  string(text: string): void {
    if (this.#field === undefined || this.#look(text !== '') || this.#truth(text !== '')) return;
    this.#markInvalid.set(this.#field.slot, { text, kind: 'string' });
    this.markInvalid();
  }

  /** True and false count as 1 and 0, as in Python; null counts as nothing. */
  literal(value: boolean | null): void {
    if (value !== null) this.number(Number(value), value ? '1' : '0');
    else if (!this.#look(false)) this.#truth(false);
  }

  /** A container opens as the value of the key. @returns who is to see what it holds; null where nobody is */
  watcher(): SkipWatcher | null {
    if (this.#field?.kind !== 'polygons') return null;
    this.#watched = this.#field.slot;
    this.#segmentation.begin();
    return this.#segmentation;
  }

  /** A container opens as the value of the key, and nobody looks into it. */
  container(): void {
    if (!this.#look(true) && !this.#truth(true)) this.markInvalid();
  }

  /** The value of the key is there, but is not what its name promises. */
  markInvalid(): void {
    const slot = this.#field?.oddSlot;
    if (slot !== undefined) this.#values[slot] = 1;
  }

  /** Notes what a value is, where no more of it is wanted. @returns whether that was all */
  #look(isTrue: boolean): boolean {
    if (this.#field === undefined) return false;
    const { kind, slot } = this.#field;
    if (kind === 'present') this.#values[slot] = 1;
    else if (kind === 'polygons')
      this.#values[slot] = isTrue ? SEGMENTATION.other : SEGMENTATION.empty;
    return kind === 'present' || kind === 'polygons';
  }

  /** What is no number is true or false in Python, but never 0: an infinity with its sign. @returns whether that was all */
  #truth(isTrue: boolean): boolean {
    if (this.#field?.kind !== 'truth') return false;
    this.#values[this.#field.slot] = isTrue ? Infinity : -Infinity;
    return true;
  }

  end(): void {
    if (this.#watched >= 0) this.#values[this.#watched] = this.#segmentation.found;
    this.#sink(this.#values, this.#markInvalid.size === 0 ? undefined : this.#markInvalid);
  }

  /** A key that is repeated counts with its last value. */
  #forget(field: RecordField): void {
    const slots = field.kind === 'four' ? 5 : 1;
    this.#values.fill(Number.NaN, field.slot, field.slot + slots);
    if (field.slot === this.#watched) this.#watched = -1;
    if (field.oddSlot !== undefined) this.#values[field.oddSlot] = Number.NaN;
    this.#markInvalid.delete(field.slot);
  }
}
