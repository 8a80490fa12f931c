import type { ContainerKind } from '../../../bytes/ContainerKind.ts';
import { JsonProblem } from '../../../bytes/JsonProblem.ts';
import type { Entry, JsonVisitor } from '../../../bytes/json/JsonVisitor.ts';
import { emptyObject, type JsonList, type JsonObject, type JsonValue } from './JsonValue.ts';

/** What happens to the value of a key of the document: handed over whole, by its elements or entries, or passed. */
export type Handing = 'whole' | 'each' | 'pass';

/** Which values of a document are handed over. Of a list at the top, each element is. */
export interface ItemPlan {
  /** Of a key of the object at the top. */
  readonly top: (key: string) => Handing;
  /** Keys whose values nobody reads, in any item. */
  readonly passed?: ReadonlySet<string>;
}

/** Bytes of a container: its bracket, and after the one that closes it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A value that is handed over, and where it stands. */
export interface JsonItem extends Stretch {
  /** Of the top-level object; null in a list at the top. */
  readonly section: string | null;
  /** Of an entry of the section where that is an object; its place from 0 in a list; null for a section that is handed over whole. */
  readonly key: string | number | null;
  readonly value: JsonValue;
}

type Container = JsonList | JsonObject;

/** Of one item, which is in memory whole. */
const MOST_PARTS = 5_000_000;

/** Builds the wanted values of a document one after the other; nothing else is kept. */
export class JsonItems implements JsonVisitor {
  readonly #plan: ItemPlan;
  readonly #take: (item: JsonItem) => void;
  /** Containers that are open inside of the item. */
  readonly #open: Container[] = [];
  readonly #keys: string[] = [];
  readonly #starts: number[] = [];
  readonly #places: WeakMap<object, Stretch> | undefined;
  /** Containers that are open around an item: the document, and a section whose entries are handed over. */
  #around = 0;
  #rootIsList = false;
  #section: string | null = null;
  #handing: Handing = 'pass';
  #sectionKey: string | number | null = null;
  #count = 0;
  #start = 0;
  #parts = 0;

  /** @param places is given the place of every container of an item */
  constructor(plan: ItemPlan, take: (item: JsonItem) => void, places?: WeakMap<object, Stretch>) {
    this.#plan = plan;
    this.#take = take;
    this.#places = places;
  }

  open(kind: ContainerKind, at: number): Entry {
    if (this.#open.length === 0 && this.#isAround(kind)) return 'enter';
    if (this.#open.length === 0) this.#start = at;
    this.#open.push(kind === 'array' ? [] : emptyObject());
    this.#keys.push('');
    this.#starts.push(at);
    return 'enter';
  }

  close(_kind: ContainerKind, at: number): void {
    if (this.#open.length === 0) {
      this.#around--;
      return;
    }
    this.#keys.pop();
    const start = this.#starts.pop() as number;
    const container = this.#open.pop() as Container;
    this.#places?.set(container, { start, end: at + 1 });
    this.#put(container, at + 1);
  }

  key(name: string): boolean {
    if (this.#open.length > 0) {
      this.#keys[this.#keys.length - 1] = name;
      return this.#plan.passed?.has(name) !== true;
    }
    if (this.#around === 1) {
      this.#section = name;
      this.#sectionKey = null;
      this.#handing = this.#plan.top(name);
      return this.#handing !== 'pass';
    }
    this.#sectionKey = name;
    return true;
  }

  string(value: string, at: number): void {
    this.#single(value, at);
  }

  number(value: number, text: string, at: number): void {
    const isLarge = !Number.isSafeInteger(value) && /^-?\d+$/.test(text);
    this.#single(isLarge ? BigInt(text) : value, at);
  }

  literal(value: boolean | null, at: number): void {
    this.#single(value, at);
  }

  /** Whether a container is one around items. */
  #isAround(kind: ContainerKind): boolean {
    if (this.#around === 0) this.#rootIsList = kind === 'array';
    else if (this.#around > 1 || this.#rootIsList || this.#handing !== 'each') return false;
    this.#around++;
    this.#count = 0;
    this.#sectionKey = null;
    return true;
  }

  #single(value: JsonValue, at: number): void {
    if (this.#open.length === 0) this.#start = at;
    this.#put(value, at);
  }

  #put(value: JsonValue, end: number): void {
    if (++this.#parts > MOST_PARTS)
      throw new JsonProblem(this.#start, { kind: 'values', most: MOST_PARTS });
    const into = this.#open.at(-1);
    if (into === undefined) this.#handOver(value, end);
    else if (Array.isArray(into)) into.push(value);
    else into[this.#keys.at(-1) as string] = value;
  }

  #handOver(value: JsonValue, end: number): void {
    this.#parts = 0;
    const isEach = this.#around > 1 || this.#rootIsList;
    const key = isEach ? (this.#sectionKey ?? this.#count++) : null;
    this.#take({ section: this.#section, key, value, start: this.#start, end });
  }
}
