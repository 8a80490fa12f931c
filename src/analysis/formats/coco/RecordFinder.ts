import type { ContainerKind } from '../../bytes/ContainerKind.ts';
import type { Entry, JsonVisitor } from '../../bytes/json/JsonVisitor.ts';
import { asWritten, idOfNumber } from '../../dataset/Id.ts';
import type { RecordName } from '../RecordPlace.ts';

/** How many containers are open around the next token. */
const ROOT = 0;
const TOP = 1;
const SECTION = 2;
const RECORD = 3;

/** Looks for the first record with an id in one section of a COCO document; offsets are bytes. */
export class RecordFinder implements JsonVisitor {
  readonly #name: RecordName;
  #found: { readonly start: number; readonly end: number } | null = null;
  #depth = ROOT;
  #start = 0;
  #matches = false;

  constructor(name: RecordName) {
    this.#name = name;
  }

  /** `end` is the offset after its closing brace. */
  get found(): { readonly start: number; readonly end: number } | null {
    return this.#found;
  }

  open(kind: ContainerKind, at: number): Entry {
    const wanted = this.#depth === TOP ? 'array' : 'object';
    if (kind !== wanted || this.#depth >= RECORD || this.#found !== null) return 'skip';
    if (this.#depth === SECTION) {
      this.#start = at;
      this.#matches = false;
    }
    this.#depth++;
    return 'enter';
  }

  close(_kind: ContainerKind, at: number): void {
    this.#depth--;
    if (this.#depth === SECTION && this.#matches && this.#found === null)
      this.#found = { start: this.#start, end: at + 1 };
  }

  key(name: string): boolean {
    return name === (this.#depth === RECORD ? 'id' : this.#name.section);
  }

  number(value: number, text: string): void {
    const id = idOfNumber(value, text);
    if (id !== null) this.#see(asWritten(id));
  }

  string(value: string): void {
    this.#see(value);
  }

  literal(): void {
    // No id.
  }

  /** The last of repeated keys counts, as it does when the file is read. */
  #see(id: number | string): void {
    if (this.#depth === RECORD) this.#matches = id === this.#name.id;
  }
}
