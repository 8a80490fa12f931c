import type { ContainerKind } from '../../../bytes/ContainerKind.ts';
import type { Entry, JsonVisitor } from '../../../bytes/json/JsonVisitor.ts';
import type { JsonValue, KeyWatch, WalkedRecord, WantedKeys } from './WalkedRecord.ts';

/** How many containers are open around the next token. */
const TOP = 1;
const SECTION = 2;
const RECORD = 3;

type Open = JsonValue[] | { [key: string]: JsonValue };

/** Hands over the records of a COCO document one by one, with the values of the keys that are wanted. */
export class RecordWalker implements JsonVisitor {
  readonly #wanted: WantedKeys;
  readonly #take: (record: WalkedRecord) => void;
  readonly #watch: KeyWatch | undefined;
  #section: keyof WantedKeys | null = null;
  #depth = 0;
  #start = 0;
  #keys: string[] = [];
  #values = new Map<string, JsonValue>();
  /** Of the record, and of the objects inside the value in hand. */
  #key = '';
  readonly #open: Open[] = [];
  readonly #innerKeys: string[] = [];

  constructor(wanted: WantedKeys, take: (record: WalkedRecord) => void, watch?: KeyWatch) {
    this.#wanted = wanted;
    this.#take = take;
    this.#watch = watch;
  }

  open(kind: ContainerKind, at: number): Entry {
    if (this.#depth < RECORD && kind !== (this.#depth === TOP ? 'array' : 'object')) return 'skip';
    if (this.#depth === SECTION) {
      this.#start = at;
      this.#keys = [];
      this.#values = new Map();
    }
    if (this.#isWatched()) {
      // Of repeated keys the last one counts.
      this.#values.delete(this.#key);
      this.#watch?.begin();
      return this.#watch ?? 'skip';
    }
    if (this.#depth >= RECORD) {
      const value: Open = kind === 'array' ? [] : (Object.create(null) as Record<string, never>);
      this.#put(value);
      this.#open.push(value);
      this.#innerKeys.push('');
    }
    this.#depth++;
    return 'enter';
  }

  #isWatched(): boolean {
    const { section, key } = this.#watch ?? {};
    return this.#depth === RECORD && section === this.#section && key === this.#key;
  }

  close(_kind: ContainerKind, at: number): void {
    this.#depth--;
    if (this.#depth >= RECORD) {
      this.#open.pop();
      this.#innerKeys.pop();
    }
    if (this.#depth !== SECTION || this.#section === null) return;
    const [keys, values] = [this.#keys, this.#values];
    this.#take({ section: this.#section, start: this.#start, end: at + 1, keys, values });
  }

  key(name: string): boolean {
    if (this.#depth > RECORD) {
      this.#innerKeys[this.#innerKeys.length - 1] = name;
      return true;
    }
    if (this.#depth === RECORD) {
      this.#key = name;
      this.#keys.push(name);
      return this.#section !== null && this.#wanted[this.#section]?.has(name) === true;
    }
    this.#section = Object.hasOwn(this.#wanted, name) ? (name as keyof WantedKeys) : null;
    return this.#section !== null;
  }

  number(value: number, text: string): void {
    const isExact = Math.abs(value) <= Number.MAX_SAFE_INTEGER || !/^-?\d+$/.test(text);
    this.#put(isExact ? value : BigInt(text));
  }

  string(value: string): void {
    this.#put(value);
  }

  literal(value: boolean | null): void {
    this.#put(value);
  }

  #put(value: JsonValue): void {
    if (this.#depth < RECORD) return;
    const around = this.#open.at(-1);
    if (around === undefined) this.#values.set(this.#key, value);
    else if (Array.isArray(around)) around.push(value);
    else around[this.#innerKeys.at(-1) as string] = value;
  }
}
