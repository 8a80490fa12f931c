import type { CountValue } from '../../contract/failures/detailCodes.ts';
import { shownValue } from '../../contract/failures/Detail.ts';
import { fail } from '../../contract/failures/Failure.ts';
import type { WrittenId } from '../../dataset/Id.ts';

/** A place in a JSON document that somebody else may have written: it gives what it holds only as what it should be. */
export class CheckedJson {
  readonly #file: string;
  readonly #path: string;
  readonly #value: unknown;

  /** @param path of the value in the document; empty for all of it */
  constructor(file: string, path: string, value: unknown) {
    this.#file = file;
    this.#path = path;
    this.#value = value;
  }

  /** @throws FailureError `counts-unusable`, as all others here */
  refuse(wanted: CountValue): never {
    const found = shownValue(this.#value);
    const path = this.#path === '' ? null : this.#path;
    return fail({
      code: 'counts-unusable',
      file: this.#file,
      reason: { kind: 'unexpected', path, found, wanted },
    });
  }

  get isNull(): boolean {
    return this.#value === null || this.#value === undefined;
  }

  get isList(): boolean {
    return Array.isArray(this.#value);
  }

  /** A member of an object; a missing one refuses when it is asked for something. */
  get(key: string): CheckedJson {
    const value = this.#value;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.refuse('object');
    const member: unknown = Object.hasOwn(value, key)
      ? (value as Readonly<Record<string, unknown>>)[key]
      : undefined;
    return new CheckedJson(this.#file, this.#path === '' ? key : `${this.#path}.${key}`, member);
  }

  list(): readonly CheckedJson[] {
    const value = this.#value;
    if (!Array.isArray(value)) return this.refuse('list');
    return value.map(
      (element: unknown, at) => new CheckedJson(this.#file, `${this.#path}[${at}]`, element),
    );
  }

  /** A whole number from `least` up to `most`. */
  whole(least = 0, most = Number.MAX_SAFE_INTEGER): number {
    const value = this.#value;
    if (Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most)
      return value as number;
    return this.refuse(least < 0 ? 'number' : 'whole-number');
  }

  /** A list of whole numbers from `least` on, checked without a place for each. */
  wholes(least: number): readonly number[] {
    const value = this.#value;
    if (!Array.isArray(value)) return this.refuse('list');
    const bad = value.findIndex(one => !Number.isSafeInteger(one) || one < least);
    if (bad >= 0) return (this.list()[bad] as CheckedJson).whole(least) as never;
    return value as readonly number[];
  }

  /** NaN stands as null. */
  numbers(): readonly number[] {
    return this.list().map(element => (element.isNull ? Number.NaN : element.number()));
  }

  number(): number {
    const value = this.#value;
    return typeof value === 'number' ? value : this.refuse('number');
  }

  text(): string {
    const value = this.#value;
    return typeof value === 'string' ? value : this.refuse('text');
  }

  flag(): boolean {
    const value = this.#value;
    return typeof value === 'boolean' ? value : this.refuse('boolean');
  }

  id(): WrittenId {
    const value = this.#value;
    return typeof value === 'number' || typeof value === 'string' ? value : this.refuse('id');
  }
}
